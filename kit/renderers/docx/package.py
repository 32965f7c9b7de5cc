"""The parts of a Word file and the archive that holds them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from kit.doctree.nodes import Clause, Document, Section, Side
from kit.doctree.numbering import Style, refer
from kit.doctree.text import clause_texts, containers, content_hash, fingerprint
from kit.renderers.docx import look, seal
from kit.renderers.docx.body import Body
from kit.renderers.docx.lines import attribute, field, run, xml
from kit.renderers.frame import Frame, anchor

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    f' xmlns:r="{_OFFICE}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' mc:Ignorable="w14"'
)
_IDENTITY = "customXml/item1.xml"
IDENTITY = "urn:lead-kit:identity:1"
"""Name space of the part that maps bookmarks to clauses."""


def pack(parts: Mapping[str, str | bytes]) -> bytes:
    """Give the archive of ``parts``: stored, in order, without a clock."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


def parts(frame: Frame, body: Body, content: str) -> dict[str, str | bytes]:
    """Give every part of the file by name."""
    document, labels = frame.document, frame.words
    main: Style = "directive" if document.numbering == "directive" else "agreement"
    found: dict[str, str | bytes] = {
        "[Content_Types].xml": _types(body),
        "_rels/.rels": _root_relations(),
        "docProps/core.xml": _core(frame),
        "docProps/app.xml": _app(document),
        "word/document.xml": f"{_HEAD}<w:document {_NAMES}><w:body>{content}</w:body></w:document>",
        "word/styles.xml": look.styles(document.layout, document.numbering != "plain", labels.tag),
        "word/numbering.xml": (
            f"{_HEAD}<w:numbering {_NAMES}>{look.numbering(main, labels, body.lists)}</w:numbering>"
        ),
        "word/settings.xml": _settings(document),
        "word/fontTable.xml": _FONTS,
        "word/header1.xml": _header(frame),
        "word/footer1.xml": _footer(frame),
        **_turned(frame, body),
        "word/comments.xml": _comments(frame),
        "word/_rels/document.xml.rels": _relations(body, document),
        _IDENTITY: _identity(frame),
        "customXml/itemProps1.xml": _ITEM_PROPERTIES,
        "customXml/_rels/item1.xml.rels": _relation_list(
            [("rId1", f"{_OFFICE}/customXmlProps", "itemProps1.xml", False)]
        ),
    }
    for image in body.pictures:
        found[f"word/media/{image.name}.png"] = image.png
        found[f"word/media/{image.name}.svg"] = image.figure.svg
    if document.letterhead and document.letterhead.image:
        found["word/media/letterhead.png"] = document.letterhead.image
    found[_IDENTITY] = _identity(frame, seal.seal(found))
    return found


def _turned(frame: Frame, body: Body) -> dict[str, str]:
    """Give head and foot of the turned pages, if there are any."""
    if not body.turns:
        return {}
    stop = (
        f'<w:tabs><w:tab w:val="clear" w:pos="{look.width(frame.document)}"/>'
        f'<w:tab w:val="right" w:pos="{look.TURNED}"/></w:tabs>'
    )
    return {"word/header2.xml": _header(frame, stop), "word/footer2.xml": _footer(frame, stop)}


def _types(body: Body) -> str:
    overrides = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        "/word/styles.xml": f"{_WORD}.styles+xml",
        "/word/numbering.xml": f"{_WORD}.numbering+xml",
        "/word/settings.xml": f"{_WORD}.settings+xml",
        "/word/fontTable.xml": f"{_WORD}.fontTable+xml",
        "/word/header1.xml": f"{_WORD}.header+xml",
        "/word/footer1.xml": f"{_WORD}.footer+xml",
        "/word/comments.xml": f"{_WORD}.comments+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": (
            "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        ),
        "/customXml/itemProps1.xml": (
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
        ),
    }
    if body.turns:
        overrides["/word/header2.xml"] = f"{_WORD}.header+xml"
        overrides["/word/footer2.xml"] = f"{_WORD}.footer+xml"
    rows = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Default Extension="svg" ContentType="image/svg+xml"/>{rows}</Types>'
    )


def _relation_list(rows: list[tuple[str, str, str, bool]]) -> str:
    text = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{attribute(target)}"'
        f"{_OUTSIDE if outside else ''}/>"
        for name, kind, target, outside in rows
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{text}</Relationships>'


_OUTSIDE = ' TargetMode="External"'


def _root_relations() -> str:
    return _relation_list(
        [
            ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml", False),
            (
                "rId2",
                f"{_PACKAGE}/relationships/metadata/core-properties",
                "docProps/core.xml",
                False,
            ),
            ("rId3", f"{_OFFICE}/extended-properties", "docProps/app.xml", False),
        ]
    )


def _relations(body: Body, document: Document) -> str:
    names = ("styles", "numbering", "settings", "fontTable", "header", "footer", "comments")
    targets = [f"{name}1.xml" if name in {"header", "footer"} else f"{name}.xml" for name in names]
    rows = [
        (name, f"{_OFFICE}/{name}", target, False)
        for name, target in zip(names, targets, strict=True)
    ]
    if body.turns:
        rows.append(("headerturned", f"{_OFFICE}/header", "header2.xml", False))
        rows.append(("footerturned", f"{_OFFICE}/footer", "footer2.xml", False))
    rows.append(("identity", f"{_OFFICE}/customXml", "../customXml/item1.xml", False))
    for image in body.pictures:
        for ending in ("png", "svg"):
            target = f"media/{image.name}.{ending}"
            rows.append((f"{image.name}{ending}", f"{_OFFICE}/image", target, False))
    if document.letterhead and document.letterhead.image:
        rows.append(("letterhead", f"{_OFFICE}/image", "media/letterhead.png", False))
    rows += [(name, f"{_OFFICE}/hyperlink", url, True) for url, name in body.links.items()]
    return _relation_list(rows)


def _core(frame: Frame) -> str:
    document, meta = frame.document, frame.document.meta
    stamp = f'xsi:type="dcterms:W3CDTF">{xml(meta.as_of)}T00:00:00Z'
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{xml(document.title)}</dc:title>"
        f"<dc:subject>{xml(document.subtitle)}</dc:subject>"
        f"<dc:creator>{xml(meta.author or meta.organization)}</dc:creator>"
        f"<cp:keywords>program {xml(meta.program_hash)}</cp:keywords>"
        f"<dc:description>{xml(meta.counsel)}</dc:description>"
        f"<dcterms:created {stamp}</dcterms:created><dcterms:modified {stamp}</dcterms:modified>"
        f"<dc:language>{frame.words.tag}</dc:language>"
        f"<cp:version>{xml(meta.plan_version)}</cp:version></cp:coreProperties>"
    )


def _app(document: Document) -> str:
    return (
        f'{_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>lead-kit</Application>'
        f"<Company>{xml(document.meta.organization)}</Company></Properties>"
    )


def _settings(document: Document) -> str:
    track = "<w:trackRevisions/>" if document.meta.watermark else ""
    return (
        f'{_HEAD}<w:settings {_NAMES}><w:zoom w:percent="100"/>{track}'
        '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _header(frame: Frame, stop: str = "") -> str:
    document, meta = frame.document, frame.document.meta
    mark = _watermark(meta.watermark) if document.layout == "standard" and meta.watermark else ""
    words = ""
    if document.layout == "standard":
        title, status = frame.header
        words = f"{run(title)}<w:r><w:tab/></w:r>{run(status)}"
    return (
        f'{_HEAD}<w:hdr {_NAMES}><w:p><w:pPr><w:pStyle w:val="Header"/>{stop}</w:pPr>'
        f"{words}{mark}</w:p></w:hdr>"
    )


def _watermark(word: str) -> str:
    return (
        '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136"'
        ' adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>'
        '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
        '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
        '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>'
        '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/>'
        '</v:shapetype><v:shape id="watermark" o:spid="_x0000_s2049" type="#_x0000_t136"'
        f' alt="{attribute(word)}" style="position:absolute;margin-left:0;margin-top:0;'
        "width:430pt;height:150pt;rotation:315;z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        'mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f"'
        ' fillcolor="#ededed" stroked="f">'
        f'<v:textpath style="font-family:&quot;Arial&quot;;font-weight:bold;font-size:1pt"'
        f' string="{attribute(word)}"/></v:shape></w:pict></w:r>'
    )


def _footer(frame: Frame, stop: str = "") -> str:
    labels = frame.words
    if frame.document.layout == "card":
        content = run(frame.card_footer)
    else:
        content = (
            f"{run(frame.footer)}<w:r><w:tab/></w:r>{run(f'{labels.page} ')}"
            f"{field('PAGE', run('1'))}{run(f' {labels.of} ')}{field('NUMPAGES', run('1'))}"
        )
    return (
        f'{_HEAD}<w:ftr {_NAMES}><w:p><w:pPr><w:pStyle w:val="Footer"/>{stop}</w:pPr>'
        f"{content}</w:p></w:ftr>"
    )


def _comments(frame: Frame) -> str:
    stamp = f"{frame.document.meta.as_of}T00:00:00Z"
    rows = "".join(
        f'<w:comment w:id="{number}" w:author="{attribute(comment.author)}" w:date="{stamp}"'
        f' w:initials="{attribute(comment.author[:1])}"><w:p><w:pPr>'
        '<w:pStyle w:val="CommentText"/></w:pPr><w:r><w:rPr>'
        '<w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
        f"{run(comment.text)}</w:p></w:comment>"
        for number, (_, comment) in enumerate(frame.comments)
    )
    return f"{_HEAD}<w:comments {_NAMES}>{rows}</w:comments>"


def _identity(frame: Frame, sealed: str = seal.BLANK) -> str:
    document, meta = frame.document, frame.document.meta
    rows = "".join(
        _identity_row(block, frame)
        for block in containers(document.blocks)
        if isinstance(block, Section | Clause | Side)
    )
    return (
        f'{_HEAD}<document xmlns="{IDENTITY}" key="{attribute(document.key)}"'
        f' language="{document.language}" plan-version="{attribute(meta.plan_version)}"'
        f' program="{attribute(meta.program_hash)}" kit="{attribute(meta.kit_version)}"'
        f' library="{attribute(meta.library_version)}" content="{content_hash(document)}"'
        f' seal="{sealed}">{rows}</document>'
    )


def _identity_row(block: Section | Clause | Side, frame: Frame) -> str:
    digest = fingerprint(clause_texts(frame.document)[block.key])
    mark = f'mark="{anchor(block.key)}" key="{attribute(block.key)}" sha256="{digest}"'
    if cite := _cite(block.key, frame):
        mark += f' cite="{attribute(cite)}"'
    if not isinstance(block, Clause):
        return f"<part {mark}/>"
    pointers = "".join(f"<pointer>{xml(pointer)}</pointer>" for pointer in block.pointers)
    return (
        f'<clause {mark} clause="{attribute(block.clause)}"'
        f' edition="{attribute(block.edition)}">{pointers}</clause>'
    )


def _cite(key: str, frame: Frame) -> str:
    """Give the number that cross-references print for a key; empty when it has none."""
    label = frame.labels.get(key)
    if label is None:
        return ""
    return refer(label, frame.words) if label.kind == "annex" else label.cite


_ITEM_PROPERTIES = (
    f'{_HEAD}<ds:datastoreItem ds:itemID="{{6C4B2F0E-5A37-4C1D-9B58-1E0D3A7F2C64}}"'
    ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{IDENTITY}"/></ds:schemaRefs></ds:datastoreItem>'
)
_FONTS = (
    f"{_HEAD}<w:fonts {_NAMES}>"
    '<w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/>'
    '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
    '<w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:family w:val="swiss"/>'
    '<w:pitch w:val="variable"/></w:font></w:fonts>'
)
