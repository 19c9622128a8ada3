"""A whole web page for stories: a header, a body with every kind of block, boxes and a footer."""

from bot.reading.document import Document
from bot.reading.formats.html.page import read_html

PAGE = """<!doctype html><html lang="en-GB"><head><title>On Rivers | The Ford</title>
<meta property="og:site_name" content="The Ford"><meta name="author" content="Ada Brook">
<meta property="article:published_time" content="2021-03-04T10:00:00Z">
<link rel="canonical" href="https://example.org/rivers"><script>var p = "<p>no</p>";</script></head>
<body><header class="site"><h1>The Ford</h1><nav><a href="/">Home</a> <a href="/a">About</a></nav></header>
<div class="cookie-consent">We use cookies. <button>Fine</button></div>
<main><article><header><h1>On Rivers</h1>
<p class="byline">By <a rel="author" href="/ada">Ada Brook</a>, <time datetime="2021-03-04">4 March 2021</time></p>
</header>
<figure><img src="a.jpg" alt="A ferry on a grey river"><figcaption>The ferry in winter.</figcaption></figure>
<p>The river is <em>older</em> than
  the road.<sup><a href="#fn1">1</a></sup> It&nbsp;runs.</p>
<h2>The ford<a class="headerlink" href="#ford">¶</a></h2>
<blockquote><p>I have crossed it a thousand times.</p><cite>The Ferryman</cite></blockquote>
<p>Slow water,<br>old stones,<br>no bridge.</p>
<ul><li>oars</li><li>a <b>rope</b><ul><li>of hemp</li></ul></li></ul>
<table><tr><th>Year</th><th>Level</th></tr><tr><td>1901</td><td>3 m</td></tr></table>
<h4>The deep</h4><pre><code>x = 1
y = 2</code></pre><hr><p>She said <q>no</q>.</p>
<aside>Read also: Mills</aside><div class="share-buttons"><a href="#">Post</a><a href="#">Like</a></div></article>
<section class="related-posts"><h3>Related</h3><a href="1">One</a><a href="2">Two</a></section></main>
<footer>© The Ford</footer></body></html>"""


def only(data: str) -> Document:
    """The one document of a page."""
    (document,) = read_html(data.encode())
    return document
