/// Words by which the parts of a page that are no report are known; data without logic.
///
/// All in lower case. They only settle short blocks: a long paragraph is never put aside for a word in it.
package struct ReadingCues: Sendable {
    /// Before a photographer's or maker's name: "Photo: …", "(Source: …)".
    package var credits: CueList
    /// Before the description of a picture: "Caption: …".
    package var captions: CueList
    /// Headlines over lists of other reports; what follows them is no part of this one.
    package var sideHeadlines: CueList
    /// Beginnings of lines that belong to the page and not to the report.
    package var pageLines: CueList
    /// Beginnings of asides for entertainment, whole paragraphs included.
    package var asides: CueList
    /// Beginnings of what a page asks its reader to agree to.
    package var consentOpenings: CueList
    /// One of these stands in it as well.
    package var consentWords: CueList
    /// One of these stands in a line of pieces that says who publishes the page.
    package var imprints: CueList
    /// One of these stands in the small print under a report: how to reach, pay or read its publisher.
    package var footers: CueList
    /// Verbs by which a sentence states something.
    package var statements: CueList
    /// Beginnings of lines that tell whom to ask, whatever small print goes on behind the number.
    package var contacts: CueList
    /// Behind a number at the end of a head line: how long the text is or how many looked at it.
    package var counters: CueList
    /// Beginnings of sentences on when a place is open, and of what it asks for coming in.
    package var openingHours: CueList
    package var admissions: CueList
    /// Headlines over standing text about the publisher, near the end.
    package var standingHeadlines: CueList
    /// Before the date of publication: "Posted on …".
    package var publicationDates: CueList

    package init(
        credits: CueList,
        captions: CueList,
        sideHeadlines: CueList,
        pageLines: CueList,
        asides: CueList,
        consentOpenings: CueList,
        consentWords: CueList,
        imprints: CueList,
        footers: CueList,
        statements: CueList,
        contacts: CueList,
        counters: CueList,
        openingHours: CueList,
        admissions: CueList,
        standingHeadlines: CueList,
        publicationDates: CueList
    ) {
        self.credits = credits
        self.captions = captions
        self.sideHeadlines = sideHeadlines
        self.pageLines = pageLines
        self.asides = asides
        self.consentOpenings = consentOpenings
        self.consentWords = consentWords
        self.imprints = imprints
        self.footers = footers
        self.statements = statements
        self.contacts = contacts
        self.counters = counters
        self.openingHours = openingHours
        self.admissions = admissions
        self.standingHeadlines = standingHeadlines
        self.publicationDates = publicationDates
    }

    /// English and Vietnamese.
    package static let standard = ReadingCues(
        credits: [
            "photo", "photos", "file photo", "photograph", "photography", "image", "images", "picture",
            "pictures",
            "source", "credit", "credits", "illustration", "infographic", "graphic", "video", "screenshot",
            "courtesy",
            "photo courtesy", "ảnh", "nguồn", "ảnh minh họa",
        ],
        captions: ["caption", "pictured", "in this photo", "in the photo", "in picture", "chú thích"],
        sideHeadlines: [
            "related", "earlier", "listen", "watch", "background reading", "related news", "related articles",
            "related stories", "related content",
            "related topics",
            "related posts", "related links", "read more", "read also", "also read", "see also", "see more",
            "more news", "more stories", "more from", "more on this", "most read", "most popular",
            "most viewed",
            "latest news", "latest stories", "other news", "others", "trending", "trending now",
            "top stories",
            "you may also like", "you might also like", "you may be interested in", "recommended",
            "recommended for you",
            "don't miss", "editor's picks", "editors' picks", "in other news", "also in the news",
            "popular posts",
            "tin liên quan", "xem thêm", "đọc thêm", "tin khác", "tin cùng chuyên mục", "có thể bạn quan tâm",
        ],
        pageLines: [
            "comment", "comments", "leave a comment", "post a comment", "print", "share", "share this",
            "tweet",
            "follow us", "follow @", "like us", "join us on", "hotline", "tel", "telephone", "phone", "fax",
            "email",
            "e-mail", "contact", "contacts", "press contact", "media contact", "media contacts",
            "media enquiries",
            "press office", "for media enquiries", "for more information", "for further information",
            "subscribe",
            "sign up", "newsletter", "donate", "support us", "copyright", "©", "(c) ", "all rights reserved",
            "terms of use", "terms and conditions", "privacy", "cookie", "we use cookies",
            "registered office",
            "registered charity no", "registered in england", "company number", "release id",
            "visitor counter",
            "views", "page views", "hits", "font size", "text size", "listen to", "read the e-paper",
            "get unlimited", "unlimited access", "you have read", "this article was read",
            "this story was read", "join our", "become a member", "your donation", "your gift",
            "editor's note",
            "correction:", "an earlier version of this",
            "reading time", "min read",
            "advertisement", "sponsored", "promoted", "tags", "tag", "keywords", "topics", "filed under",
            "categories",
            "category", "back to top", "skip to", "menu", "log in", "login", "sign in", "register", "search",
            "home",
            "next article", "previous article", "next", "previous", "source", "editor", "edited by",
            "translated by",
            "reporting by", "additional reporting", "writing by", "issn", "isbn", "license", "licence",
            "version",
            "download", "click here", "scan the", "app store", "google play", "rss", "ends", "-ends-", "###",
            "-30-",
            "bình luận", "chia sẻ", "in bài", "cỡ chữ", "nguồn", "từ khóa", "bản quyền", "đường dây nóng",
            "liên hệ",
            "theo dõi", "đăng ký",
        ],
        asides: [
            "did you know", "fun fact", "trivia", "quote of the day", "what do you think", "have your say",
            "join the conversation", "join the discussion", "bạn có biết",
        ],
        consentOpenings: ["we", "this website", "this site", "our website", "by clicking", "by continuing"],
        consentWords: ["cookie", "on a device", "your consent", "personal data"],
        imprints: [
            "tel.", "tel:", "whatsapp", "phone", "telephone", "issn", "isbn", "p.o. box", "e-mail", "email",
            "iban", "©",
        ],
        footers: [
            "tel:", "tel.", "registered charity", "charity no", "company no", "printed on", "print run",
            "issn", "isbn",
            "viber", "whatsapp", "telegram channel", "e-mail:", "email:", "iban", "all rights reserved", "©",
            "read more at", "follow us", "subscribe", "newsletter", "front cover",
        ],
        statements: [
            "will ", "was ", "were ", "is ", "are ", "has ", "have ", "had ", "would ", "can ", "may ",
            "must ",
        ],
        contacts: [
            "contact", "contacts", "press contact", "media contact", "media contacts", "media enquiries",
            "press office",
            "for media enquiries", "for more information", "for further information", "hotline", "tel",
            "telephone",
            "phone", "email", "e-mail",
        ],
        counters: [
            "min read", "mins read", "minute read", "minutes read", "-minute read", "-min read", "view",
            "views", "reads",
            "comment", "comments", "share", "shares", "like", "likes",
        ],
        openingHours: [
            "open daily", "open from", "open every", "opening hours", "opening times", "open monday",
            "open tuesday",
            "open wednesday", "open thursday", "open friday", "open saturday", "open sunday",
            "open to visitors",
        ],
        admissions: [
            "admission", "entry is", "entry free", "entry £", "entry $", "entry €", "entrance fee",
            "free entry",
            "tickets", "under-",
        ],
        standingHeadlines: [
            "about", "about the author", "about the authors", "notes to editors", "note to editors",
            "notes for editors", "editor's note",
            "disclaimer",
            "forward-looking statements", "cautionary statement", "safe harbor statement",
            "safe harbour statement",
            "press contacts", "media contacts",
        ],
        publicationDates: [
            "posted on", "posted", "published on", "published", "publication date", "release date",
            "date of issue",
            "issued on", "issued", "dated", "date", "updated", "last updated", "as delivered", "delivered on",
            "ngày đăng", "cập nhật",
        ]
    )
}
