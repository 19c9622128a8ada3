"""Words that tie a sentence to the one before it, per language: openings that dangle and phrases that point away."""

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Ties:
    """What ties a sentence of one language to its surroundings; all casefolded.

    ``words`` and ``phrases`` dangle at the opening; ``pointers`` point out of the quote wherever they stand;
    ``persons`` are pronouns of the third person that need somebody named before them.
    """

    words: frozenset[str]
    phrases: re.Pattern[str]
    pointers: re.Pattern[str]
    persons: frozenset[str]


_WORDS = {
    "en": "this these such he she they his her hers him them their theirs it its but and or so yet nor thus "
    "therefore "
    "hence however moreover furthermore nevertheless nonetheless instead otherwise meanwhile similarly likewise also "
    "besides then consequently accordingly indeed finally firstly secondly thirdly lastly next later afterwards "
    "afterward still rather again too another others which whose that here himself herself itself themselves yes "
    "well "
    "oh ok okay hello dear thanks except including namely especially particularly anyway plus additionally "
    "conversely "
    "subsequently previously earlier soon suddenly eventually now actually obviously admittedly granted true "
    "ironically unfortunately fortunately remarkably predictably maybe overall increasingly because e.g i.e ps nb "
    "what's thereafter thereby therein whereas "
    "whereupon whereby hereafter curiously significantly interestingly notably similarly certainly surely clearly "
    "naturally not: who: it's that's he's she's they're they've he'd she'd they'd it'd there's",
    "es": "esto este esta estos estas eso ese esa esos esas aquello aquel aquella aquellos aquellas él ella ellos "
    "ellas ello su sus pero y e ni sino así entonces luego después además también tampoco asimismo sin por "
    "finalmente primero segundo tercero mientras aun aún todavía ahora aquí ahí allí allá tal tales otro otra "
    "otros otras dicho dicha dichos dichas lo le les se mismo ambos ambas sí bueno pues porque ejemplo",
    "fr": "cet cette ces cela ceci ça c'est c'était il elle ils elles celui celle ceux celles son sa ses leur leurs "
    "mais et ou or donc ni car ainsi alors puis ensuite enfin pourtant cependant toutefois néanmoins aussi "
    "d'ailleurs également là ici voilà voici autre autres même maintenant premièrement deuxièmement "
    "bref oui non lui eux y en parce l'un l'autre tel telle tels telles",
    "de": "dies diese dieser dieses diesem diesen das jener jene jenes er sie sein seine seinen seinem seiner ihr "
    "ihre "
    "ihren ihrem ihrer ihm ihn ihnen aber und oder denn also so doch jedoch daher deshalb deswegen darum dennoch "
    "trotzdem außerdem zudem ferner dann danach schließlich zuerst zunächst später damals dort hier da dabei dafür "
    "dagegen damit daran darauf daraus darin darüber davon davor dazu dadurch ebenso auch sondern stattdessen "
    "inzwischen allerdings nun jetzt solche solcher solches beide letztere erstere weil ja nein freilich zwar "
    "jedenfalls andere anderer immerhin sonst somit folglich",
    "ru": "это этот эта эти этого этой этому этим этом он она оно они его её ее их ему ей им тот та те того той тех "
    "такой такая такое такие но и а или же да однако поэтому потому затем потом тогда также тоже кроме наконец "
    "впрочем зато итак значит следовательно там тут здесь теперь сначала позже впоследствии иначе например "
    "например, ведь причём причем притом оба обе другие другой другая нет причина туда оттуда отсюда",
}
_PHRASES = {
    "en": r"those(?! (?:who|whose|that|which|of us|of you|in |with |we |\w+ (?:who|that|whose|which)))"
    r"|(?:some|many|most|few|several|all|none|each|both|either|neither|two|three|four|half|one|any|more|much|much "
    r"more)"
    r" (?:are|were|was|is|have|had|has|did|do|does|would|could|will|can|came|went|of (?:them|these|those|this|it|"
    r"which))\b"
    r"|(?:even|only|just) (?:then|so|this|that|these|those|now|here|there|as|like|when)\b"
    r"|(?:that|this|having) (?:said|done)\b"
    r"|(?:after|before|since|until|till|by|from|at|in|on|for|with|of|to|under|despite|because of|given|without|like|"
    r"unlike|as|through|beyond|during|over|about|against|among|between|besides|apart from|throughout|upon|into|"
    r"according to|thanks to|following|within|instead of|rather than|far from|beside|behind)"
    r" (?:this|that|these|those|then|such|it|him|her|them|their|his|its|there|here)\b(?! (?:who|which|is (?:not "
    r")?\w+ (?:to|that)))"
    r"|by (?!nothing|king)\w+ing\b|other than\b|most (?:significantly|importantly|notably|of all)\b|in my "
    r"(?:opinion|view)\b"
    r"|one (?!must|should|can|may|cannot|might|could|would|ought|needs|never|always|day)\w+ (?:is|was|are|were|"
    r"has|had)\b"
    r"|in (?:other words|short|fact|addition|contrast|particular|conclusion|sum|summary|turn|response|reply|return|"
    r"either case|both cases|each case|the end|the meantime|the same|my view|brief)\b"
    r"|(?:by|in) (?:contrast|comparison|the way)\b|on the (?:contrary|other hand|one hand|other side|whole)\b"
    r"|as (?:a result|a consequence|such|if|though|it happened|it happens|it turned out|well|before|usual|mentioned|"
    r"noted|i |we |you |for |opposed|already|always|ever|expected|above|stated|discussed|described)\b"
    r"|at (?:the same time|first|last|the time|once|this|that|least|any rate|the outset|the start|best|the end)\b"
    r"|for (?:example|instance|one thing|another|now|once|the same|a start|a moment|a time|a while|both|him|her|"
    r"his)\b"
    r"|to (?:begin with|be sure|sum up|conclude|repeat|take|put it|return|give|name|make matters|date)\b"
    r"|(?:first|second|third|last)(?:,| of all| comes| came)|the (?:former|latter|same|other|others|rest|above|"
    r"following|"
    r"aforementioned|reason|result|answer|aim|goal|effect|upshot|second|third|fourth|exception|outcome)\b"
    r"|the (?:first|last|next|previous|other|only|best) (?:is|was|of|one|are|were|two|point|method|reason|step|"
    r"question)\b"
    r"|(?:a |an |the )?(?:\w+ )?(?:majority|part|number|half|most|many|some|few|all|one|none|members|much|"
    r"rest) of (?:its|"
    r"his|her|their)\b"
    r"|for (?:after all|even|we|i|you|he|she|they|it|if|when|there|though|what)\b|first (?:we|you|i)\b"
    r"|(?:for|in|of|to|with|at|on) the (?:first|second|third|fourth|last|others?)(?:,| (?:you|we|i|he|she|they|it|"
    r"there)\b)"
    r"|the (?:\w+ )?(?:thing|things|reason|way|place|time|one|kind|word|name|work) (?:it|he|she|they)\b"
    r"|the \w+ of it\b|(?:my|our|the) (?:main |real |only |biggest |first |whole |other )?(?:point|question|"
    r"problem|issue|idea|"
    r"conclusion|"
    r"argument|trouble|difference) (?:actually |really |then )?(?:is|was|here|"
    r"remains)\b"
    r"|there(?!(?:'s)? (?:is|are|was|were|has|have|will|must|may|can|comes|come|exists|exist|remains|remain|used|"
    r"should|never|would|might|ought|could|a |no ))"
    r"|(?:after all|all (?:this|that|these|those|the same|in all)|all of (?:this|that)|of course|no(?:,| wonder| "
    r"doubt| such)|"
    r"not (?:so|too|quite|yet|even|that|this|only that|here|him|her|them|long|surprisingly|to mention|because)|"
    r"so (?:much|far|many|it)|how (?!many|much|often|long|we |a |to |you )|why\b|what (?:a|an|about|if|of|did|"
    r"happened)\b|"
    r"who (?!\w+ (?:\w+ )*(?:is|will|must|can|may))|whose|whom|whether (?:or not)?(?:it|he|she|they|this|that)\b|"
    r"back (?:to|in|then)|hence|back at|once (?:again|more|there|this|that|he|she|they|it)\b|"
    r"(?:years|months|weeks|days|a (?:year|month|week|day|few \w+)|\w+ (?:years|months|weeks|days|decades)|the "
    r"(?:next|following|"
    r"same|previous) (?:\w+)) (?:later|earlier|before|after|afterwards)\b|the (?:next|following|same|previous|other) "
    r"(?:day|year|week|month|morning|evening|night|decade|man|woman|time|thing|place|place|side)\b|"
    r"same|similar|further|elsewhere|above|below|see |cf|read |more on|what is (?:more|worse)|worse|better "
    r"(?:still|yet)|"
    r"when (?:he|she|they|it|this|that|these|those|asked|the \w+ was)\b|if (?:so|not|this|that|it|he|she|they|"
    r"these)\b|"
    r"while (?:he|she|they|it|this|that|there)\b|where (?:he|she|they|it|this|that)\b|although (?:he|she|they|it|"
    r"this)\b|"
    r"though (?:he|she|they|it|this)\b|because (?:he|she|they|it|this|that|of)\b|since (?:he|she|they|it)\b|"
    r"until (?:he|she|they|it)\b|unless (?:he|she|they|it)\b|whatever (?:it|he|she|they) (?:was|were|did)\b|"
    r"one (?:moment|day|evening|morning|night|afternoon|such|more|other|another|year)\b|another\b|"
    r"out of (?:it|this|that|"
    r"these)\b|"
    r"part of (?:it|this|that|the)\b|nor\b|or\b|thank|consider|imagine (?:this|that|it)\b|recall|remember (?:this|"
    r"that)|"
    r"let (?:me|us|'s)|note|suppose|say\b|take (?:the|for|this|a)\b|look at)",
    "es": r"(?:en|de|por|a|con|para|desde|tras|ante|sobre|según|entre|hasta|sin) (?:est[aeo]s?|es[aeo]s?|aquel\w*|"
    r"ello|tal\w*|"
    r"ell[ao]s?|él|dich[ao]s?|su|sus)\b|por (?:eso|tanto|ejemplo|otro|otra|lo tanto|consiguiente|último|una parte|"
    r"el contrario)"
    r"|sin embargo|no obstante|en (?:cambio|efecto|realidad|resumen|primer|segundo|conclusión|otras palabras)|es "
    r"decir|o sea"
    r"|a (?:su vez|pesar de (?:ello|eso|esto))|al (?:mismo tiempo|final|principio|día siguiente|contrario)"
    r"|al(?:gun[oa]s|l[ií])? (?:eran|fueron|son|estaban)\b|(?:un[oa] de (?:ell[ao]s|est[ao]s|l[ao]s))|est[aá] |"
    r"era |fue |son |eran |"
    r"fueron |estaba |había |tenía |dijo |decía|aquella|años (?:después|más tarde)|aquí|como (?:ya|hemos|se ha|"
    r"dije|dijimos)"
    r"|lo (?:mismo|anterior|contrario|hacía|hizo)|l[ao]s? (?:primer[ao]|segund[ao]|tercer[ao]|mism[ao]s?|"
    r"otr[ao]s?|anterior)\b"
    r"|no (?!hay|es\b|se\b|existe|basta|tod[ao]s?\b|siempre|s[oó]lo|importa|conviene|puede|vale|cualquier)"
    r"\w{4,}[ae]n? "
    r"|cuando (?:lo|la|le|se l[aeo])\b|si (?:no|lo|así)\b(?! \w+ \w+ \w+ )",
    "fr": r"ce (?!qu)|(?:dans|de|pour|à|avec|sur|par|sous|malgré|depuis|après|avant|selon|d'après|en) "
    r"(?:ce|cet|cette|ces|cela|ceci|eux|elle|elles|lui|tel|telle|son|sa|ses|leur|leurs)\b|c'(?:est|était|étaient|en)"
    r"|par (?:exemple|conséquent|contre|ailleurs)|en (?:effet|revanche|outre|somme|fait|conclusion|résumé|même temps)"
    r"|au contraire|d'(?:ailleurs|autre part|autres)|l'(?:un|une|autre) |à (?:l'inverse|la fin|l'époque)"
    r"|c'|j'ai|quelques (?:années|jours|mois) plus tard|l[ea]s? (?:même|premi[eè]re?s?|seconde?|autres?|"
    r"précédent\w*)\b"
    r"|comme (?:on l'a|nous l'avons|je l'ai)|certains (?:étaient|sont)|quant à|dit-|il y (?:avait|a) (?:aussi|donc)",
    "de": r"(?:in|an|auf|mit|nach|von|vor|zu|bei|aus|seit|für|durch|unter|über|trotz|wegen|während) "
    r"(?:dies\w+|jen\w+|ihm|ihr|ihnen|ihn|sein\w*|ihr\w+|solch\w+)\b|im gegen(?:teil|satz)|zum beispiel|z\. ?b|"
    r"d\. ?h|"
    r"das heißt|mit anderen worten|am (?:nächsten|ende|folgenden|selben)|auf der (?:anderen|einen)|in der tat|"
    r"einige (?:waren|sind|davon)|viele (?:waren|davon)|eine[rs]? (?:von ihnen|davon)|"
    r"(?:der|die|das) (?:erste|zweite|dritte|andere|gleiche|letzte)\b|wie (?:gesagt|oben|bereits|schon)|"
    r"(?:\w+ )?(?:jahre|tage|monate|wochen) (?:später|danach)|als (?:er|sie|es|dies\w*)\b|wenn (?:er|sie|es|das|"
    r"dies\w*)\b|"
    r"es (?!ist \w+|gibt|braucht|genügt|kommt|lohnt|heißt)|genau (?:das|dies)",
    "ru": r"(?:в|во|на|с|со|из|от|для|до|после|при|по|к|о|об|без|из-за|благодаря|несмотря на|кроме|среди|между) "
    r"(?:эт\w+|том|тем|той|тех|того|нём|нем|ней|них|него|неё|нее|ним|ними|их|его|её|ее|так\w{2,3})\b"
    r"|кроме того|тем не менее|таким образом|к тому же|вместе с тем|в то же время|на самом деле|с другой стороны|"
    r"с одной стороны|в отличие|например|во-(?:первых|вторых|третьих)|как (?:уже|сказано|я|мы)\b|более того|"
    r"на следующ\w+|через (?:год|день|неделю|месяц|\w+ (?:лет|года|дней))\b|один из (?:них|этих)|некоторые из "
    r"(?:них|этих)|"
    r"(?:первый|второй|третий|последний|тот же)\b(?! \w+ \w+ \w+)|когда (?:он|она|они|это)\b|если (?:он|она|они|"
    r"это|так)\b|"
    r"другими словами|то есть|то же",
}
_POINTERS = {
    "en": r"\b(?:as (?:mentioned|noted|stated|discussed|described|seen|shown|said|explained) (?:above|earlier|"
    r"before|below)?|"
    r"as (?:i|we) (?:said|saw|have|mentioned|noted|wrote|will|shall|argued)|(?:mentioned|described|stated|said|"
    r"discussed|"
    r"listed|quoted|cited|shown) (?:above|below|earlier|here)|aforementioned|above-mentioned|the (?:above|former|"
    r"latter|"
    r"following|preceding)\b|(?:see|cf\.?) (?:above|below|also|chapter|figure|fig|page|p\.|section|note|table)|"
    r"in (?:this|the (?:next|last|previous|present)) (?:essay|article|chapter|section|book|paper|piece|post|"
    r"interview|series|study|review|column)|"
    r"this (?:essay|article|chapter|section|book|paper|piece|post|interview|series|report|page|site|website|blog|"
    r"story|list|photo|picture|image|photograph|column|newsletter|podcast|writer|author)|"
    r"(?:last|previous|next) (?:week|month|chapter|section|time|post|issue|year|night|summer)|yesterday|today i|"
    r"respectively|so-called|"
    r"in (?:this|that|such|these|those|which|either|each) (?:case|way|respect|sense|regard|manner|period|instance|"
    r"moment|passage|context|sentence|connection|situation)s?|"
    r"(?:at|in|by|since|until|from) (?:that|this) (?:time|point|moment|period|date|stage|year|day|hour)|that "
    r"(?:year|day|night|evening|morning|summer|winter|week|month|same|afternoon|house|room|man|woman|letter|book|"
    r"town|autumn|spring|very)|"
    r"those (?!who|whose|whom|that|which|of us|of you|in |with |we |i |they |he |she |\w+ (?:who|that|which|whose|"
    r"of)\b|\w+'s)|"
    r"(?:all|both|each|one|some|many|most|none|two|any) of (?:these|those|them|this|that)\b|"
    r"there (?:are|were) (?:two|three|four|five|several|many|a number of|a few) (?:\w+ )?(?:reasons|ways|kinds|"
    r"things|points|methods|problems|factors)|"
    r"this\b(?! (?:world|life|planet|earth|century|age)\b)|these\b(?! days)|(?<!in )\bsuch\b(?! as|\.)|the "
    r"aforesaid|at that\b|, however,|(?:we|i) (?:will|shall|must|may|can|have|are|am|come|turn|pass|return)(?: "
    r"now| then| next| to| "
    r"going)* (?:begin|consider|turn|look at|look back|come to|pass|return|examine|discuss|review|see how|take up|"
    r"proceed|"
    r"end with|start|recall|mention)|if we (?:look back|turn|return)|begin with\b|our list|(?:next|last|above|"
    r"first) example|"
    r"so far\b(?! (?:as|from))|\bhere[.;,]|\b(?:speak|say|mention|note|add|discuss)s? here\b|(?:we|i) (?:have|"
    r"had)(?:,? \w+,?)? (?:seen|said|noted|spoken|traced|"
    r"discovered|considered|"
    r"examined|reached|arrived|mentioned|described|shown)\b|, moreover,|"
    r"(?:of|to|by|from|with|during|about|over|for|on|under|after|before|since|until|at) "
    r"that (?!of\b|which\b|is\b|was\b|who\b)\w+)",
    "es": r"\b(?:como (?:ya )?(?:dije|dijimos|hemos|se ha|mencion\w+|vimos|señal\w+)|arriba mencionad\w+|(?:este|"
    r"el presente|esta) (?:artículo|ensayo|capítulo|"
    r"texto|libro|reportaje|entrevista|sección|página|nota)|est[aeo]s? (?!mundo|vida|tierra|siglo)\w+|es[ao]s? "
    r"(?:es|era|fue|año|día|época|noche|casa|pueblo|libros?|cartas?|mañana|tarde)|"
    r"ese (?:es|era|fue|año|día|libro|pueblo|momento|tiempo)|aquel(?:l[ao]s?)? (?!que\b|quien)\w+|dich[ao]s? \w+|"
    r"véase|ayer|mañana por|"
    r"anteriormente|a continuación|"
    r"el (?:primero|segundo|último) (?:era|es|fue)|respectivamente|tal (?:como|vez que)|el año pasado|así lo)",
    "fr": r"\b(?:comme (?:nous l'avons|on l'a|je l'ai|dit plus haut|mentionné)|ci-(?:dessus|dessous|après|contre)|"
    r"cet (?:article|essai|ouvrage|entretien|homme|an|hiver|été|endroit)|"
    r"ce (?:chapitre|texte|livre|jour|soir|matin|moment|village|mot|système|fut|sont|n'est|dernier|métier|"
    r"travail)\b(?! qui| que)|cette (?:année|époque|nuit|section|page|maison|ville|histoire|idée|question|femme|"
    r"lettre|méthode)|ces (?!jours)\w+|"
    r"hier|demain|l'an(?:née)? derni\w+|voir (?:plus|page|ci)|susmentionn\w+|respectivement|celui-(?:ci|là)|"
    r"celle-(?:ci|là)|ceux-(?:ci|là)|celles-(?:ci|là))",
    "de": r"\b(?:(?:davon|darüber|daraus|darin|dadurch|dafür|dagegen|daran|darunter)\b"
    r"(?!,? (?:dass|was|wie|ob|wer|zu))|"
    r"wie (?:oben|bereits|schon|zuvor|gesagt) ?(?:erwähnt|gesagt|beschrieben)?|(?:oben|bereits|zuvor) "
    r"(?:erwähnt|genannt|beschrieben)\w*|siehe|vgl|"
    r"dies(?:e[mnrs]?)?(?! welt| leben)\b|jene[mnrs]? (?!die|der|das|, )\w+|gestern|morgen früh|letzte[snr]? "
    r"(?:jahr|woche|monat)|vorige\w*|damals|"
    r"im folgenden|nachstehend|letztere\w*|erstere\w*|solch(?:e|er|es|en|em)?\b|sogenannt\w*|darauf hin|daraufhin)",
    "ru": r"\b(?:как (?:уже )?(?:сказано|говорилось|упоминалось|я писал|отмечено|было сказано)|вышеупомянут\w+|"
    r"выше|ниже приведён\w+|(?<!— )эт(?:от|а|о|и|ого|ой|ому|им|их|ими|у)\b(?! (?:мир|жизнь))|"
    r"(?:в|на|с|к|о) (?:этом|этой|этих|тот день|том году|ту ночь|то время)|вчера|завтра|в прошлом (?:году|месяце)|"
    r"см\.|"
    r"так называем\w+|тот же|та же|те же|тогда же|последний из|соответственно|данн(?:ый|ая|ое|ые|ой|ого|ых))",
}
_PERSONS = {
    "en": "he she they him her them his their theirs himself herself themselves",
    "es": "él ella ellos ellas",
    "fr": "il elle ils elles lui",
    "de": "er ihm ihn sie ihnen",
    "ru": "он она они его её ее их ему ей им ним ней них",
}

_CHINESE = Ties(
    words=frozenset(),
    phrases=re.compile(
        r"[“「]?(?:这|那|他|她|它|但|而|所以|因此|于是|然而|不过|可是|另外|此外|同时|后来|接着|然后|其|其中|例如|比如|"
        r"总之|首先|其次|最后|第[一二三四五]|并且|而且|况且|因为|由于|同样|也|又|还|当时|当年|从此|至于|结果|否则|另一|"
        r"上述|如上|前者|后者|是的|不，|对，|如此|此|该|有一次|有一天|次日|第二天|以下|原来|甚至|或者|只见|难怪|反之|换句话)"
    ),
    pointers=re.compile(
        r"如上所述|如前所述|上文|下文|本文|本书|本章|上述|见图|见表|昨天|明天|去年|上周|所谓|前者|后者|该书|"
        r"^[^，。]{0,12}(?:这|那)(?!些人的)|此(?:人|事|书|时|后|外|种)|"
        r"当时|当年|点击|转发|关注|订阅|版权|扫码"
    ),
    persons=frozenset(),
)


@cache
def ties(language: str) -> Ties:
    """The ties of a language by its tag; of a language not listed, English ones (harmless there)."""
    primary = language.partition("-")[0].casefold()
    if primary == "zh":
        return _CHINESE
    primary = primary if primary in _WORDS else "en"
    return Ties(
        words=frozenset(_WORDS[primary].split()),
        phrases=re.compile(f"(?:{_PHRASES[primary]})"),
        pointers=re.compile(_POINTERS[primary]),
        persons=frozenset(_PERSONS[primary].split()),
    )
