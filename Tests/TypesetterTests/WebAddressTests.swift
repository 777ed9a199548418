import Testing

@testable import Typesetter

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("See https://example.org/a?b=(c), then go.", "https://example.org/a?b=(c"),
        ("Xem “https://example.org/đ”.", "https://example.org/đ"),
        ("HTTP://EXAMPLE.ORG/ is loud", "HTTP://EXAMPLE.ORG/"),
        ("at www.example.org, or", "https://www.example.org"),
        ("write to desk.one@example.org.", "mailto:desk.one@example.org"),
        ("https://", nil), ("a: b // c", nil), ("me@home", nil), ("@", nil), ("www.", nil), ("", nil),
        ("://x", nil), ("3.5 and 4.1", nil), ("awww.no.thing", nil),
    ])
    func theFirstAddressIsFound(text: String, wanted: String?) {
        #expect(WebAddress(in: text)?.target == wanted)
    }
}
