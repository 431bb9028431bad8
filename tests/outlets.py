"""Ten outlets of our own invention, each built the way some real ones are: the same story on very different pages.

Around each story stand the things that are none of it: menus, today's clock, teasers with figures, comments, tags,
an event with a date of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from html import escape

from stories import Story

WEEKDAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")
MENU = "".join(
    f'<li><a href="/{i}">{name}</a></li>' for i, name in enumerate(("Trang chủ", "Thời sự", "Kinh tế"))
)
TEASERS = (
    "Cháy chợ lúc rạng sáng, 250 ki-ốt bị thiêu rụi",
    "Giá vàng tăng 1,2 triệu đồng mỗi lượng sau một đêm",
    "Tuyển sinh lớp 10: 96.000 thí sinh tranh 64.000 suất",
)
COMMENT = (
    "Quê tôi năm 1998 cũng có trận như vậy, hơn 300 gia đình phải đi ở nhờ mấy tháng trời, đến giờ nghĩ lại vẫn sợ, "
    "mong sao bà con sớm ổn định cuộc sống và được giúp đỡ đến nơi đến chốn."
)


def page(head: str, body: str, *, language: str = "vi") -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">{head}'
        "<style>.x{color:red}</style><script>var views = 12345;</script></head>\n"
        f"<body>{body}<script>document.write('99 người')</script></body></html>"
    )


def stamp(moment: datetime) -> str:
    return f"{WEEKDAYS[moment.weekday()]}, {moment.day}/{moment.month}/{moment.year}, {moment:%H:%M} (GMT+7)"


def linked(story: Story, outlet: str, url: str, **more: object) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "description": story.lead,
        "mainEntityOfPage": {"@type": "WebPage", "@id": url},
        "datePublished": f"{story.published.isoformat()}+07:00",
        "dateModified": f"{story.updated.isoformat()}+07:00",
        "author": {"@type": "Person", "name": story.author},
        "publisher": {"@type": "Organization", "name": outlet},
    }
    return f'<script type="application/ld+json">{json.dumps(data | more, ensure_ascii=False)}</script>'


def related(tag: str, name: str) -> str:
    items = "".join(f'<li><h3><a href="/bai-{i}.html">{one}</a></h3></li>' for i, one in enumerate(TEASERS))
    return f'<{tag} class="{name}"><h4>Tin liên quan</h4><ul>{items}</ul></{tag}>'


def table(story: Story) -> str:
    if not story.table:
        return ""
    head, *rows = story.table
    cells = "".join(f"<th>{one}</th>" for one in head)
    lines = "".join("<tr>" + "".join(f"<td><p>{one}</p></td>" for one in row) + "</tr>" for row in rows)
    return f"<table border=1><thead><tr>{cells}</tr></thead><tbody>{lines}</tbody></table>"


def with_pictures(story: Story, paragraph: Callable[[str], str], picture: Callable[[str], str]) -> list[str]:
    first, second, third, *rest = map(paragraph, story.paragraphs)
    one, two = map(picture, story.captions)
    return [first, one, second, third, two, *rest]


def nhat_trinh(story: Story) -> str:
    """Figures with captions, a sidebar around everything, the stamp above the title."""
    url = f"https://nhattrinh.example.vn/{story.slug}-4412345.html"
    parts = with_pictures(
        story,
        lambda text: f'<p class="Normal">{text}</p>',
        lambda text: (
            '<figure class="tplCaption"><div class="fig-picture"><img src="data:image/gif;base64,R0lGOD" alt="x">'
            f'</div><figcaption itemprop="description"><p class="Image">{text}</p></figcaption></figure>'
        ),
    )
    parts.insert(2, f'<ul class="list-news gaBox"><li data-id="1"><a href="/a">{TEASERS[0]}</a></li></ul>')
    head = (
        f"<title>{story.title} - Nhật Trình</title>"
        f'<meta property="og:title" content="{escape(story.title)} - Nhật Trình">'
        f'<meta property="og:site_name" content="Nhật Trình"><link rel="canonical" href="{url}">'
        f'<meta itemprop="datePublished" name="pubdate" content="{story.published.isoformat()}+07:00">'
        f'<meta name="lastmod" content="{story.updated.isoformat()}+07:00">'
    )
    body = (
        f'<header class="top-header"><span class="time-now">{stamp(datetime(2026, 11, 22, 8, 1))}</span></header>'
        f'<nav class="main-nav"><ul>{MENU}</ul></nav><div class="sidebar-1"><div class="header-content">'
        f'<ul class="breadcrumb"><li><a href="/">Thời sự</a></li></ul><span class="date">{stamp(story.published)}</span>'
        f'</div><h1 class="title-detail">{story.title}</h1><p class="description">'
        f'<span class="location-stamp">Hà Nội</span>{story.lead}</p><article class="fck_detail">{"".join(parts)}'
        f'{table(story)}<p class="Normal" style="text-align:right;"><strong>{story.author}</strong></p></article>'
        f'<div class="width_common box-tinlienquanv2">{related("section", "box-category")}</div>'
        f'<div id="box_comment_vne"><div class="content-comment"><p class="full_content">{COMMENT}</p></div></div></div>'
    )
    return page(head, body)


def tuan_bao(story: Story) -> str:
    """A content system of many outlets: data-role, figures made by an editor, boxes of teasers in the text."""
    url = f"https://tuanbao.example.vn/{story.slug}-20190812182500123.htm"
    parts = with_pictures(
        story,
        lambda text: f'<p class="">{text}</p>',
        lambda text: (
            '<figure class="VCSortableInPreviewMode" type="Photo"><div><img src="/x.jpg" alt="x - Ảnh 1."></div>'
            f'<figcaption class="PhotoCMS_Caption"><p data-placeholder="Nhập chú thích ảnh">{text}</p></figcaption></figure>'
        ),
    )
    box = (
        '<div class="VCSortableInPreviewMode" type="RelatedOneNews"><a href="/b" class="VCObjectBoxRelatedNewsItemTitle">'
        f'{TEASERS[1]}</a><p class="VCObjectBoxRelatedNewsItemSapo">{COMMENT}</p></div>'
    )
    parts.insert(3, box)
    head = (
        f'<title>{story.title}</title><meta property="og:title" content="{escape(story.title)}">'
        f'<meta property="og:url" content="{url}"><meta property="og:site_name" content="TUẦN BÁO">'
        f'<meta property="og:description" content="{escape(story.lead)}">{linked(story, "TUẦN BÁO", url)}'
    )
    body = (
        f'<form id="form1"><div class="header__nav"><ul class="menu">{MENU}</ul></div><div class="detail__main">'
        f'<h1 class="detail-title article-title" data-role="title">{story.title}</h1><div class="detail-time">'
        f'<div data-role="publishdate">{story.published:%d/%m/%Y %H:%M} GMT+7</div></div>'
        f'<div class="detail-author"><a href="/tg">{story.author}</a></div>'
        f'<h2 class="detail-sapo" data-role="sapo">TBO - {story.lead}</h2>'
        f'<div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">{"".join(parts)}{table(story)}'
        f'</div><div class="detail-tab"><a href="/tag/1">lũ quét</a> <a href="/tag/2">thiên tai</a></div>'
        f'{related("div", "box-category-link-detail")}<div class="box-comment"><p>{COMMENT}</p></div></div></form>'
    )
    return page(head, body)


def thong_tan(story: Story) -> str:
    """An agency: pictures in tables, the name of the agency behind the last sentence, time elements."""
    url = f"https://thongtan.example.vn/{story.slug}-post654321.tta"
    parts = with_pictures(
        story,
        lambda text: f"<p>{text}</p>",
        lambda text: (
            '<table class="picture"><tbody><tr><td class="pic"><img src="/p.jpg" alt="x"></td></tr>'
            f'<tr><td class="caption">{text}</td></tr></tbody></table>'
        ),
    )
    parts[-1] = parts[-1].replace("</p>", "./.</p>").replace("../.", "./.")
    parts.append('<p style="text-align: right;">(TTX/Thông Tấn+)</p>')
    head = (
        f'<title>{story.title} | Thời sự | Thông Tấn+ (ThongTan+)</title><link rel="canonical" href="{url}">'
        f'<meta property="og:title" content="{escape(story.title)}"><meta property="og:site_name" content="Thông Tấn+">'
        f'<meta property="article:published_time" content="{story.published.isoformat()}+0700">'
        f'<meta property="article:modified_time" content="{story.updated.isoformat()}+0700">'
        f'<meta name="author" content="{story.author}">'
    )
    body = (
        f'<nav><ul>{MENU}</ul></nav><div class="site-body"><h1 class="article__title cms-title">{story.title}</h1>'
        f'<h2 class="article__sapo cms-desc">{story.lead}</h2><div class="article__meta">'
        f'<time class="time" datetime="{story.published.isoformat()}+0700">{stamp(story.published)}</time></div>'
        f'<div class="article__body cms-body zce-content-body" itemprop="articleBody">{"".join(parts)}{table(story)}'
        f'<div class="article__tag"><a href="#">#thời sự</a></div></div>{related("div", "article-related")}</div>'
    )
    return page(head, body)


def dan_bao(story: Story) -> str:
    """The shown clock is local, but the page calls it universal time; the name of the outlet opens the lead."""
    url = f"https://danbao.example.com.vn/xa-hoi/{story.slug}-2019081218.htm"
    parts = with_pictures(
        story,
        lambda text: f'<p style="text-align:justify">{text}</p>',
        lambda text: (
            f'<figure class="image align-center"><img data-src="/d.jpg" title="t"><figcaption><p>{text}</p></figcaption></figure>'
        ),
    )
    wrong = {"datePublished": f"{story.published.isoformat()}.0000000Z", "dateModified": None}
    event = {"@type": "Event", "name": "Hội chợ", "startDate": "2031-02-03", "datePublished": "2031-01-01"}
    head = (
        f"<title>{story.title} | Báo Dân Bảo</title>{linked(story, 'Báo Dân Bảo', url, **wrong)}"
        f'<script type="application/ld+json">{json.dumps(event)}</script>'
        f'<meta property="og:title" content="{escape(story.title)}"><meta property="og:url" content="{url}?utm_source=fb">'
    )
    body = (
        f'<header><h1 class="logo"><a href="/">Dân Bảo</a></h1><ul>{MENU}</ul></header><main>'
        f'<article class="singular-container"><h1 class="title-page detail">{story.title}</h1>'
        f'<div class="author-wrap"><div class="author-name"><a href="/tg">{story.author}</a></div>'
        f'<time class="author-time" datetime="{story.published:%Y-%m-%d %H:%M}">{WEEKDAYS[story.published.weekday()]}, '
        f'{story.published:%d/%m/%Y - %H:%M}</time></div><h2 class="singular-sapo">(Dân Bảo) - {story.lead}</h2>'
        f'<div class="singular-content">{"".join(parts)}{table(story)}</div></article>'
        f'<article class="article-related"><article class="article-item"><h3><a href="/1">{TEASERS[2]}</a></h3>'
        f'<div class="article-content"><p>{COMMENT}</p></div></article></article></main>'
    )
    return page(head, body)


def xu_doai(story: Story) -> str:
    """A provincial paper of 2005: nested tables for the layout, one cell of text, line breaks for paragraphs."""
    parts = with_pictures(
        story,
        lambda text: f"{text}<br><br>",
        lambda text: (
            '<table align="center" border="0" width="300"><tr><td><img src="anh.jpg" width="300"></td></tr>'
            f'<tr><td align="center"><font size="2" color="blue"><i>{text}</i></font></td></tr></table>'
        ),
    )
    links = "".join(f'<a href="b{i}.html">{one}</a><br>' for i, one in enumerate(TEASERS))
    return (
        f"<HTML><HEAD><TITLE>Báo Xứ Đoài: {story.title}</TITLE><META http-equiv=Content-Type content='text/html; "
        f"charset=utf-8'></HEAD><BODY bgColor=#ffffff><TABLE width=780><TR><TD colSpan=3>{stamp(datetime(2026, 11, 22, 8, 1))}"
        f'</TD></TR><TR vAlign=top><TD width=150><a href="/">Trang chủ</a><br><a href="/ts">Thời sự</a><br></TD><TD width=480>'
        f'<TABLE><TR><TD><span class="pTitle"><b>{story.title}</b></span></TD></TR>'
        f"<TR><TD><font size=1>Cập nhật: {story.published:%H:%M, %d/%m/%Y}</font></TD></TR>"
        f"<TR><TD><P class=pHead><b>{story.lead}</b></P>{''.join(parts)}{table(story)}"
        f'<div align="right"><b>{story.author}</b></div></TD></TR></TABLE></TD><TD width=150><b>Tin khác</b><br>{links}</TD></TR>'
        "<TR><TD colSpan=3>Giấy phép số 12/GP-BC. Tổng biên tập: Nguyễn Văn X. Điện thoại: 0433.824.999</TD></TR></TABLE>"
        "</BODY></HTML>"
    )


def tieng_noi(story: Story) -> str:
    """A broadcaster: the text in several pieces, an audio player, captions in plain paragraphs under pictures."""
    url = f"https://tiengnoi.example.vn/xa-hoi/{story.slug}-post712345.vov"
    parts = with_pictures(
        story,
        lambda text: f'<div class="text-long"><p style="text-align: justify;">{text}</p></div>',
        lambda text: (
            '<div class="media-image"><p style="text-align: center;"><img src="/v.jpg"></p>'
            f'<p style="text-align: center;"><em>{text}</em></p></div>'
        ),
    )
    head = (
        f'<title>{story.title} | TIENGNOI.VN</title><meta name="title" content="{escape(story.title)}">'
        f'<link rel="canonical" href="{url}"><meta property="og:site_name" content="tiengnoi.example.vn">'
    )
    day = f"{WEEKDAYS[story.published.weekday()]}, {story.published:%H:%M, %d/%m/%Y}"
    body = (
        f'<div class="navbar"><ul>{MENU}</ul></div><div class="row article-detail"><h1 class="article-title mb-0">{story.title}'
        f'</h1><div class="row article-meta"><div class="col article-date"><div>{day}</div></div></div>'
        f'<div class="article-summary"><p>TIENGNOI.VN - {story.lead}</p></div><div class="article-content">'
        f'<div class="audio-player"><p>Nghe bài viết này trong 3 phút 12 giây</p></div>{"".join(parts)}{table(story)}</div>'
        f'<div class="article-author">{story.author}/TIENGNOI.VN</div>{related("aside", "article-related-list")}</div>'
    )
    return page(head, body, language="en")


def bo_nganh(story: Story) -> str:
    """A ministry on a blog system: a block editor, entry-content, captions of its own, a tag cloud."""
    url = f"https://bonganh.example.gov.vn/{story.published:%Y/%m/%d}/{story.slug}/"
    parts = with_pictures(
        story,
        lambda text: f"<p>{text}</p>",
        lambda text: (
            '<div id="attachment_7" class="wp-caption aligncenter"><a href="/f.jpg"><img src="/f.jpg"></a>'
            f'<p id="caption-attachment-7" class="wp-caption-text">{text}</p></div>'
        ),
    )
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Bộ Ngành", "url": "https://bonganh.example.gov.vn/"},
            {"@type": "WebPage", "url": url, "datePublished": "2011-01-01T00:00:00+00:00"},
            {
                "@type": ["Article", "BlogPosting"],
                "headline": escape(story.title),
                "author": [{"name": story.author}],
                "datePublished": f"{story.published.isoformat()}+07:00",
                "dateModified": f"{story.updated.isoformat()}+07:00",
                "url": url,
                "publisher": {"name": "Cổng thông tin Bộ Ngành"},
            },
        ],
    }
    head = (
        f"<title>{story.title} &#8211; Cổng thông tin Bộ Ngành</title>"
        f'<script type="application/ld+json" class="yoast-schema-graph">{json.dumps(graph)}</script>'
    )
    shown = f"{story.published.day} tháng {story.published.month}, {story.published.year}"
    body = (
        f'<div id="page"><header id="masthead"><nav class="main-navigation"><ul>{MENU}</ul></nav></header><article class="post">'
        f'<header class="entry-header"><h1 class="entry-title">{story.title}</h1><div class="entry-meta">'
        f'<time class="entry-date published" datetime="{story.published.isoformat()}+07:00">{shown}</time></div></header>'
        f'<div class="entry-content"><p class="wp-block-paragraph">{story.lead}</p>{"".join(parts)}{table(story)}'
        f'<div class="sharedaddy"><h3>Chia sẻ:</h3></div></div></article><aside id="secondary" class="widget-area">'
        f'<div class="widget widget_recent_entries">{related("div", "recent-posts")}</div></aside></div>'
    )
    return page(head, body)


def cong_thuong(story: Story) -> str:
    """Microdata without JSON-LD; paragraphs are divisions; captions are cells without a name."""
    url = f"https://congthuong.example.vn/{story.slug}.html"
    parts = with_pictures(
        story,
        lambda text: f"<div>{text}</div><div>&nbsp;</div>",
        lambda text: (
            '<table class="MASTERCMS_TPL_TABLE"><tbody><tr><td><img src="/c.jpg"></td></tr>'
            f"<tr><td>{text}</td></tr></tbody></table>"
        ),
    )
    parts.insert(4, f'<div>&gt;&gt; <a href="/2">{TEASERS[1]}</a></div>')
    head = (
        f'<title>{story.title}</title><meta property="og:site_name" content="Công Thương Online"><base href="//evil.example/">'
        f'<meta property="og:url" content="{url}">'
    )
    body = (
        f'<div class="menu"><ul>{MENU}</ul></div><div itemscope itemtype="http://schema.org/NewsArticle">'
        f'<h1 class="article-detail-title" itemprop="headline">{story.title}</h1>'
        f'<span class="format_date" itemprop="datePublished" content="{story.published.isoformat()}+07:00">'
        f'{story.published:%d/%m/%Y}</span> <span class="format_time">{story.published:%H:%M}</span>'
        f'<meta itemprop="dateModified" content="{story.updated.isoformat()}+07:00">'
        f'<div class="article-detail-desc"><strong>{story.lead}</strong></div>'
        f'<div id="__MB_MASTERCMS_EL_3" itemprop="articleBody">{"".join(parts)}{table(story)}</div>'
        f'<div class="article-author" itemprop="author">{story.author}</div></div>{related("div", "bx-other-news")}'
    )
    return page(head, body)


def the_magazine(story: Story) -> str:
    """Class names that say nothing, the title also in the head of a list, a saved copy with the browser's comment."""
    url = f"https://taymagazine.example.vn/{story.slug}.html"
    parts = with_pictures(
        story,
        lambda text: f'<p class="css-1x">{text.replace(" ", " <span>", 1)}</span></p>',
        lambda text: (
            f'<figure class="css-9q"><picture><source srcset="a"><img src="m.jpg"></picture><figcaption class="css-2">{text}'
            "</figcaption></figure>"
        ),
    )
    head = (
        f'<title>{story.title} - Tây Magazine</title><meta property="og:site_name" content="Tây Magazine">'
        f'<meta property="og:description" content="{escape(story.lead[:90])}...">'
        f'<meta property="article:published_time" content="{story.published.isoformat()}+07:00">'
    )
    items = "".join(
        f'<li class="css-7"><a href="/{i}">{one}</a></li>' for i, one in enumerate((*TEASERS, story.title))
    )
    body = (
        f'<div class="css-0"><ul>{items}</ul></div><div class="css-4"><div class="css-5"><h1>{story.title}</h1>'
        f'<p class="css-1x">{story.lead}</p>{"".join(parts)}{table(story)}<p class="css-1x"><b>{story.author}</b></p></div></div>'
        f'<div class="css-6"><ul>{items}</ul></div>'
    )
    html = page(head, body)
    return html.replace("<!DOCTYPE html>\n", f"<!DOCTYPE html>\n<!-- saved from url=(0058){url} -->\n")


def cong_dien_tu(story: Story) -> str:
    """A portal of a province on ASP.NET: a form around the page, hidden fields, the stamp in brackets."""
    url = f"https://xudong.example.gov.vn/tin-tuc/{story.slug}"
    parts = with_pictures(
        story,
        lambda text: f'<p style="text-align: justify;"><span style="font-size:14pt">{text}</span></p>',
        lambda text: (
            '<p style="text-align: center;"><img alt="" src="/x.jpg"></p>'
            f'<p style="text-align: center;"><em><span style="font-size:13pt">{text}</span></em></p>'
        ),
    )
    head = (
        f'<title>\r\n\t{story.title} - Cổng TTĐT tỉnh Xứ Đông\r\n</title><link rel="canonical" href="{url}">'
    )
    body = (
        f'<form method="post" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="{"wEPDwUK" * 200}">'
        f'<div class="ms-topmenu"><ul>{MENU}</ul></div><div class="portlet"><div class="ArticleHeader">{story.title}</div>'
        f'<div class="ArticleDate">({story.published:%d/%m/%Y %H:%M})</div><div class="ArticleSummary">{story.lead}</div>'
        f'<div class="ArticleContent">{"".join(parts)}{table(story)}<p style="text-align:right"><strong>{story.author}</strong></p>'
        '</div><div class="luotxem">Lượt xem: 1.482</div><div class="TinKhac"><b>Các tin khác</b>'
        f"<ul>{''.join(f'<li><a href=/{i}>{one}</a> (22/11/2026)</li>' for i, one in enumerate(TEASERS))}</ul></div></div>"
        '<div style="display:none">Tổng số lượt truy cập: 3.402.118</div></form>'
    )
    return page(head, body)


OUTLETS: dict[Callable[[Story], str], tuple[str, str]] = {  # source and address that each page gives
    nhat_trinh: ("Nhật Trình", "https://nhattrinh.example.vn/{slug}-4412345.html"),
    tuan_bao: ("TUẦN BÁO", "https://tuanbao.example.vn/{slug}-20190812182500123.htm"),
    thong_tan: ("Thông Tấn+", "https://thongtan.example.vn/{slug}-post654321.tta"),
    dan_bao: ("Báo Dân Bảo", "https://danbao.example.com.vn/xa-hoi/{slug}-2019081218.htm"),
    xu_doai: ("Báo Xứ Đoài", ""),
    tieng_noi: ("tiengnoi.example.vn", "https://tiengnoi.example.vn/xa-hoi/{slug}-post712345.vov"),
    bo_nganh: ("Cổng thông tin Bộ Ngành", "https://bonganh.example.gov.vn/{day}/{slug}/"),
    cong_thuong: ("Công Thương Online", "https://congthuong.example.vn/{slug}.html"),
    the_magazine: ("Tây Magazine", "https://taymagazine.example.vn/{slug}.html"),
    cong_dien_tu: ("Cổng TTĐT tỉnh Xứ Đông", "https://xudong.example.gov.vn/tin-tuc/{slug}"),
}
