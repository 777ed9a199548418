/// The XMP packet that says what the file is and which standards it keeps.
enum MetadataPacket {
    static func xmp(_ metadata: DocumentMetadata, producer: String) -> [UInt8] {
        var text = "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        text += "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        text += "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        text += "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        text += " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        text += " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
        text += " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
        text += alternatives("dc:title", metadata.title)
        if let author = metadata.author {
            text += "<dc:creator><rdf:Seq><rdf:li>\(escaped(author))</rdf:li></rdf:Seq></dc:creator>\n"
        }
        if let subject = metadata.subject { text += alternatives("dc:description", subject) }
        text +=
            "<dc:language><rdf:Bag><rdf:li>\(escaped(metadata.language))</rdf:li></rdf:Bag></dc:language>\n"
        text += "<xmp:CreateDate>\(metadata.timestamp)</xmp:CreateDate>\n"
        text += "<xmp:ModifyDate>\(metadata.timestamp)</xmp:ModifyDate>\n"
        text += "<pdf:Producer>\(escaped(producer))</pdf:Producer>\n"
        text += "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n"
        text += "<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n"
        text += accessibilitySchema
        text += "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>"
        return Array(text.utf8)
    }

    /// PDF/A wants every property outside its own list described (ISO 19005-3, 6.6.2.3).
    private static let accessibilitySchema = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
         xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
         xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 the file keeps</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """

    private static func alternatives(_ name: String, _ value: String) -> String {
        "<\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(value))</rdf:li></rdf:Alt></\(name)>\n"
    }

    /// XML holds no control characters, not even escaped.
    private static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\n", "\t": text += " "
            default:
                let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                if isAllowed { text.unicodeScalars.append(scalar) }
            }
        }
        return text
    }
}
