import BriefingModel
import LayoutSpec

extension Composer {
    /// What the reader does not get: sources that gave nothing, numbers that were left out and why.
    mutating func composeGaps(_ section: LayoutSpec.Section) {
        let unread = briefing.sources.filter { $0.status != .read }
        let asides = briefing.setAside
        if isDone(section, "gaps", isEmpty: unread.isEmpty && asides.isEmpty, saying: "no-gaps") { return }
        open(section, "gaps")
        for source in unread {
            let name = source.status == .empty ? "empty-source" : "unread"
            let title =
                source.title.isEmpty || source.title == source.path
                ? source.path : "\(source.title) (\(source.path))"
            let text = wording.string(name, ["source": title]) + (source.problem.map { ": \($0)" } ?? "")
            add(paragraph(text, look.strong, field: "source \(source.id)", space: 2))
        }
        if !asides.isEmpty {
            let entries = contents.asides(of: section)
            var strips = paragraph(
                wording.string(
                    "set-aside",
                    ["count": wording.digits(asides.count + (briefing.omitted?.setAside ?? 0))]
                ),
                look.strong,
                language: ownLanguage,
                field: "set aside",
                space: unread.isEmpty ? 0 : 5
            )
            strips[strips.count - 1].hold = .firm
            add(strips)
            // One running text: forty refusals in a list would outweigh the briefing.
            let text = entries.shown.map { aside -> String in
                let place = aside.evidence.first.map {
                    ", \($0.source) " + wording.string("line", ["line": wording.digits($0.line)])
                }
                return "“\(aside.text)” (\(aside.reason)\(place ?? ""))"
            }.joined(separator: "; ")
            add(paragraph(text + ".", look.small, field: "set aside", space: 2))
            addRest(entries.rest)
        }
        close(section)
    }

    /// The files with date and fingerprint; those that nothing cites and that there is no room for are counted.
    mutating func composeSources(_ section: LayoutSpec.Section) {
        if isDone(section, "sources", isEmpty: briefing.sources.isEmpty, saying: "no-sources") { return }
        open(section, "sources")
        let indent: Points = 26
        add(Strip(height: 0, items: [.begin(StructureTag(.list))], hold: .firm))
        let entries = contents.sources(of: section, cited: citations.sources)
        for (index, source) in entries.shown.enumerated() {
            let label = measure(source.id, look.mark, nil, field: "source \(source.id)")
            var strips = paragraph(
                source.title.isEmpty ? source.path : source.title,
                look.strong,
                x: indent,
                field: "source \(source.id)",
                space: index == 0 ? 0 : 6
            )
            let drop = look.strong.size * 0.16
            strips[0].items =
                [
                    .destination(Citations.sourceDestination(source.id), at: Point(0, 0)),
                    .begin(StructureTag(.listItem)),
                    .begin(StructureTag(.listLabel)),
                    .text(label, lines: label.lines.indices, at: Point(0, drop)), .end,
                    .begin(StructureTag(.listBody)),
                ] + strips[0].items
            for row in strips.indices { strips[row].hold = .firm }
            let facts = [
                source.publisher ?? "",
                source.date.map {
                    "\(wording.string("dated")) \(wording.period($0.value))\(self.ground($0.basis))"
                } ?? "",
                "\(wording.string("file")) \(source.path)",
                source.status == .read ? "" : source.problem ?? source.status.rawValue,
            ].filter { !$0.isEmpty }
            strips += paragraph(
                facts.joined(separator: "  ·  "),
                look.small,
                x: indent,
                field: "source \(source.id)"
            )
            if let link = source.link, !link.isEmpty {
                var style = look.small
                style.color = look.accent
                let address = measure(link, style, width - indent, field: "address of \(source.id)")
                let bounds = Rect(x: indent, y: 0, width: address.width, height: address.height)
                let tag = StructureTag(
                    .link,
                    alternative: wording.string("address-link", ["address": link]),
                    target: .address(link),
                    bounds: bounds
                )
                strips.append(
                    Strip(
                        height: address.height,
                        items: [
                            .begin(StructureTag(.paragraph)), .begin(tag),
                            .text(address, lines: address.lines.indices, at: Point(indent, 0)), .end, .end,
                        ]
                    )
                )
            }
            if !source.sha256.isEmpty {
                strips += paragraph(
                    "SHA-256 \(source.sha256)",
                    look.small,
                    x: indent,
                    field: "fingerprint of \(source.id)"
                )
            }
            for row in strips.indices.dropLast() { strips[row].hold = .firm }
            strips[strips.count - 1].items += [.end, .end]
            add(strips)
            flush()
        }
        add(Strip(height: 0, items: [.end]))
        if entries.rest > 0 {
            let count = ["count": wording.digits(entries.rest)]
            add(
                paragraph(
                    wording.string("not-cited", count),
                    look.small,
                    language: ownLanguage,
                    field: "not cited",
                    space: 6
                )
            )
        }
        close(section)
    }

    private func ground(_ basis: Basis) -> String {
        let word = basis == .given ? wording.string("given") : wording.ground(basis)
        return word.isEmpty ? "" : " (\(word))"
    }

    /// The passages that the page cites, whole, each with the way back.
    mutating func composePassages(_ section: LayoutSpec.Section) {
        let all = citations.passages
        if isDone(section, "passages", isEmpty: all.isEmpty, saying: "nothing") { return }
        open(section, "passages")
        let citedBy = measure(wording.string("cited-by"), look.small, nil, field: "cited by")
        let widest = measurer.width(of: "P\(all.count)", style: look.mark)
        let indent = max(26, widest + 8)
        add(Strip(height: 0, items: [.begin(StructureTag(.list))], hold: .firm))
        for (index, passage) in all.enumerated() {
            let mark = "P\(index + 1)"
            let evidence = passage.evidence
            let label = measure(mark, look.mark, nil, field: "mark")
            var place = "\(evidence.source), "
            if let page = evidence.page {
                place += wording.string("page-number", ["page": String(page)]) + ", "
            }
            place += wording.string("line", ["line": wording.digits(evidence.line)])
            var tails = [Piece.Tail(text: measure(place, look.small, nil, field: "place"), link: nil, gap: 6)]
            let back = passage.citedBy.filter(destinations.contains)
            if !back.isEmpty { tails.append(Piece.Tail(text: citedBy, link: nil, gap: 6)) }
            for id in back {
                tails.append(
                    tail(
                        id,
                        to: Self.itemDestination(id),
                        alternative: wording.string("back-link", ["mark": mark])
                    )
                )
            }
            let cited = citations.text(of: passage)
            let text = measure(cited, tails: tails, width: width - indent, field: "passage \(mark)")
            var strips = strips(
                of: Piece(text, tails: tails, width: width - indent, link: link(to: cited.text)),
                StructureTag(.listBody),
                x: indent,
                space: index == 0 ? 0 : 4
            )
            let drop = max(0, (look.passage.size - look.mark.size) * 1.07)
            strips[0].items =
                [
                    .destination(Citations.passageDestination(index), at: Point(0, 0)),
                    .begin(StructureTag(.listItem)),
                    .begin(StructureTag(.listLabel)),
                    .text(label, lines: label.lines.indices, at: Point(0, drop)), .end,
                ] + strips[0].items
            strips[strips.count - 1].items.append(.end)
            add(strips)
            flush()
        }
        add(Strip(height: 0, items: [.end]))
        close(section)
    }
}

extension Composer {
    /// Breaks a passage so that its place and marks never stand on a line of their own: where they do not fit on the
    /// last line, some words go there with them.
    fileprivate func measure(_ cited: CitedText, tails: [Piece.Tail], width: Points, field: String)
        -> MeasuredText?
    {
        guard !cited.text.isEmpty else { return nil }
        func measure(_ width: Points) -> MeasuredText {
            self.measure(cited.text, look.passage, width, emphasis: cited.mentions, field: field)
        }
        let text = measure(width)
        let together = tails.prefix(3).reduce(0) { $0 + $1.gap + $1.text.width }
        guard let last = text.lines.last, last.width + together > width, together < width * 0.6 else {
            return text
        }
        let count = Double(text.lines.count)
        let narrower = measure(width * (count == 1 ? 0.82 : (count - 0.45) / count))
        guard let end = narrower.lines.last, narrower.lines.count <= text.lines.count + 1,
            end.width + together <= width
        else { return text }
        return narrower
    }
}
