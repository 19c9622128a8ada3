"""Commonplace: a self-hosted Discord bot that quotes, finds, outlines and verifies passages of long articles.

The map. Each room answers one question; ``tests/test_layers.py`` holds who may import whom.

    model/       the nouns, as frozen dataclasses
    faults       what can go wrong, each by name
    errors       the same as exceptions
    cycles       when does Python look for cycles of objects?
    places       where are settings, samples and data: in a project folder, or installed?
    settings     what did the operator choose?
    setting_values  what may a single one of these be?
    languages/   what words does a language have for it?
    reading/     bytes in, articles out
        reader       the way in: a name and bytes become articles
        version      which files are sources, and which version reads them
        pipeline     the order of all passes
        manuscript   an article on the workbench
        formats/     here are bytes: what blocks are in them?     html/ epub/ pdf/ mail/ feeds/ scholarly/
        stated/      what did a curator state? It wins.
        lines/       here is one line: what does it say?
        people/      here is a name: who is meant?
        furniture/   which paragraphs are the page's?
        structure/   which are title, heading, list, verse?
        articles/    where does each begin; who wrote it, and when?
        speech/      whose words is each paragraph, each sentence?    interviews/
        quotes/      which sentences can be quoted?
        messages/    what does a message quote, and whom does it credit?
    search/      here are half-remembered words: which passages hold them?
    store/       the only SQL: library.db and state.db                      postgres/ (the state of several processes)
    editions/    one process loads the library, others take it: how does the file get there?
    library/     the use cases                find/ quote/ noting/ reload/ adding/ verifying/
    cards/       every sentence people read, as plain data                     citing/ tongues/ (their translations)
    metrics/     what does somebody who watches a running bot read about it?
    pictures/    here is a quote: what does it look like as a picture?
    services     opens everything in order, closes it in reverse
    chat/        the only room that uses Discord    commands/ answers/ circles/ connection/ controls/ daily/ over_http/
                 typing/
    cli/         the only room that prints           verbs/ demo/

A file named in the singular says what one line or one thing is; in the plural, it is the pass over all of them.
"""

__version__ = "0.1.0"
