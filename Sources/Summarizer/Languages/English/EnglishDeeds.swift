/// What is done with the things that a report counts: words that mean the same deed in two reports.
enum EnglishDeeds {
    /// Each deed by its first word; "has" and "is" are the weakest, and any other word of a clause goes before them.
    static let lists: [(deed: Deed, words: String)] = [
        (
            .holding,
            """
            has have had having is are was were be been being keeps keep kept comprise comprised comprising consist
            consisted contain contains include included involve involved involving number numbered total totalled host
            hosted hosting maintain maintained operate operated stand stood remain remained serve served stationed based
            participate participated takes take took taking run live living shelter sheltered sheltering house housed
            amount amounted make made makes own owned serving leave left leaving
            """
        ),
        (
            .counting,
            """
            count counted record recorded register registered report reported confirm confirmed document documented
            estimate estimated put identify identified log logged tally tallied verify verified detect detected claim
            claimed
            """
        ),
        (
            .death,
            """
            kill killed killing die died dead death fatality perish perished slain drown drowned decease
            deceased
            """
        ),
        (.injury, "injure injured injuring wound wounded wounding hurt injury"),
        (
            .flight,
            """
            flee fled fleeing displace displaced displacing uproot uprooted escape escaped evacuee cross crossed crossing arrive arrived
            returnee
            """
        ),
        (.returning, "return returned returning"),
        (.homelessness, "homeless"),
        (.absence, "missing unaccounted disappear disappeared vanish vanished"),
        (
            .sending,
            "send sent deploy deployed dispatch dispatched contribute contributed despatch despatched sending deploying"
        ),
        (.withdrawal, "withdraw withdrew withdrawn withdrawing"),
        (
            .delivery,
            """
            deliver delivered distribute distributed supply supplied hand handed provide provided give gave given
            donate donated giving delivering distributing
            """
        ),
        (.winning, "win won winning secure secured gain gained bag bagged"),
        (.losing, "lose lost losing"),
        (.signing, "sign signed signatory"),
        (.ratifying, "ratify ratified ratification"),
        (.joining, "join joined accede acceded"),
        (.training, "train trained training graduate graduated"),
        (.dismissal, "dismiss dismissed sack sacked fire fired"),
        (.hiring, "hire hired recruit recruited employ employed"),
        (.downing, "shot shooting downed"),
        (.building, "build built construct constructed erect erected rebuild rebuilt repair repaired"),
        (
            .destruction,
            "destroy destroyed destroying damage damaged damaging flatten flattened demolish demolished burn burned"
        ),
        (.ordering, "order ordered buy bought purchase purchased acquire acquired"),
        (.selling, "sell sold export exported"),
        (.importing, "import imported"),
        (.receiving, "receive received"),
        (.rescue, "rescue rescued save saved evacuate evacuated free freed"),
        (.arrest, "arrest arrested detain detained imprison imprisoned jail jailed"),
        (.infection, "infect infected infection"),
        (.recovery, "recover recovered discharge discharged"),
        (.treatment, "treat treated vaccinate vaccinated"),
        (.spending, "spend spent cost"),
        (.pledging, "pledge pledged"),
        (.opening, "open opened launch launched inaugurate inaugurated"),
        (.closing, "close closed shut"),
        (.search, "search searching searched"),
        (.voting, "vote voted"),
    ]

    /// Words that say of a value that it is only meant to be, and not yet.
    static let plans = """
        plan planned planning will would shall aim aiming aimed hope hoping intend intending target expect expected
        promise promised vow vowed offer offered propose proposed project projected forecast schedule scheduled want
        wanted due could may might should goal seek seeking sought prepare preparing agreed pledge pledged
        """

    /// Words that say of a value that it is a bound.
    static let caps = """
        ceiling limit limited maximum cap capped capacity quota authorised authorized authorise authorize allowed
        mandated threshold
        """

    /// Words that say of a value that it is wanting.
    static let needs =
        "need needed needing require required requirement lack lacking shortage request requested"

    /// Words that say of a value that it comes again and again.
    static let rates = """
        average averaged averaging mean daily weekly monthly annually yearly hourly per each every annual median
        typically
        """

    /// Words that say of a value that it comes on top of others.
    static let additions = "overnight new newly another further additional more extra fresh latest other"

    /// Words that say of a value that it sums up all of them.
    static let totals = "total altogether cumulative overall combined"

    /// Words of a direction, a rank or a sort: of two things that differ in them, neither is the other.
    static let opposites = """
        northern southern eastern western north south east west central upper lower first second third fourth fifth male
        female men women boy girl primary secondary local national regional provincial municipal federal presidential
        parliamentary civilian military public private urban rural foreign domestic old young adult child senate
        """

    /// Names of bodies and parts of a land that many have: sharing one of these words tells little.
    static let bodies = """
        ministry minister president council commission mission agency department government army navy force party
        union assembly parliament office authority board institute centre center committee organisation organization
        province district region state republic city county north south east west northern southern eastern western
        general national international federal security united nation defence defense foreign prime health interior
        finance police guard court peacekeeping peace people staff military senate house congress programme program fund bank group association federation
        """

    /// Verbs of the past that do not end in "ed" and are no deed above.
    static let verbs = """
        brought caught taught found saw drew led ran set paid came went became began fell rose wrote laid fought drove
        flew threw grew stole struck bore broke chose spoke met held lent let saw swept hit beat fed sank sunk rang
        """

    /// Words that tell one of a row.
    static let ranks = "first second third fourth fifth sixth seventh eighth ninth tenth next previous last"

    /// What somebody is called before the name.
    static let titles = """
        president minister prime chancellor secretary ambassador general colonel major captain king queen prince
        princess sir governor mayor chairman chairwoman chief director envoy senator foreign
        """

    /// What a noun is the same as, for telling whether two reports count the same.
    static let sameThings: [String: String] = [
        "soldier": "troop", "serviceman": "troop", "servicemen": "troop", "trooper": "troop",
        "nation": "country", "state": "country",
        "person": "people", "resident": "people", "inhabitant": "people",
        "lawmaker": "deputy", "legislator": "deputy", "mp": "deputy", "parliamentarian": "deputy",
        "kid": "child", "children": "child", "lorry": "truck", "lorries": "truck",
        "ship": "vessel", "boat": "vessel", "home": "house", "dwelling": "house",
        "fatality": "death", "aeroplane": "aircraft", "airplane": "aircraft", "plane": "aircraft",
        "physician": "doctor", "parcel": "package", "packet": "package",
    ]

    /// Units that are the same under two names.
    static let sameUnits = ["metric ton": "tonne", "metric tons": "tonnes"]

    /// Verbs by which somebody tells a count, beside those of reporting.
    static let tellings: Set<String> = [
        "puts", "put", "counts", "count", "counted", "estimates", "estimated", "speaks", "spoke", "spoken",
        "claims",
        "claimed",
    ]

    /// Words that say of a value that it is asked for or allowed.
    static let aims: Set<String> = [
        "required", "authorised", "authorized", "sanctioned", "planned", "needed", "targeted", "budgeted",
        "permitted",
        "approved", "recommended", "pledged",
    ]

    /// Words by which a text says that a count is not agreed on.
    static let disputes = [
        "neither", "disputes", "disputed", "dispute", "denies", "denied", "rejects", "rejected",
        "contradicts",
        "contradicted", "verified", "checked",
    ]

    /// Verbs of the past that tell of something done, with a form of their own.
    static let pastActs: Set<String> = Set(
        """
        gave took went came met left won sent paid struck shot broke sank drew chose bought sold fought brought flew
        wrote built burnt hit cut spoke swore flown taken given sunk drawn chosen fled swept shut laid led lit rode
        shook taught threw begun gone forgave withdrew tore stole hung dug
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )

    /// Verbs whose object may be a sum or a count of votes: what somebody did with it, and not how much it was.
    static let decisions: Set<String> = [
        "approved", "granted", "pledged", "promised", "earmarked", "released", "donated", "ordered", "bought",
        "sold", "paid", "seized", "allocated", "awarded", "voted", "deployed", "sent", "withdrew",
        "dismissed",
        "delivered", "unveiled", "cut", "turned",
    ]

    /// What a date before it names a value or its report by, and tells no deed.
    static let readings: Set<String> = [
        "figure", "figures", "data", "result", "results", "statistics", "estimate", "estimates", "index",
        "rate",
        "rates", "reading", "report", "release", "forecast", "level", "levels", "total", "totals", "value",
        "average", "price", "prices", "survey", "bulletin", "toll", "count", "target",
    ]

    /// Verbs beside those of reporting whose "that" leads to what is told.
    static let findings: Set<String> = [
        "show", "shows", "showed", "shown", "find", "finds", "found", "indicate", "indicates", "indicated",
        "suggest", "suggests", "suggested", "disclosed", "revealed", "pointed",
    ]

    /// What a text calls itself where it says when the next one comes.
    static let issues: Set<String> = [
        "release", "report", "update", "issue", "bulletin", "edition", "publication", "newsletter", "sitrep",
        "briefing", "review", "results", "figures",
    ]

    /// Lands south of the equator, whose spring is in September, by a word of their names.
    static let southernLands: Set<String> = [
        "australia", "australian", "zealand", "africa", "african", "argentina", "argentine", "chile",
        "chilean",
        "uruguay", "paraguay", "bolivia", "peru", "peruvian", "brazil", "brazilian", "zambia", "zimbabwe",
        "namibia", "botswana", "lesotho", "eswatini", "mozambique", "madagascar", "malawi", "angola", "fiji",
        "samoa", "tonga", "vanuatu", "mauritius", "falklands", "queensland", "tasmania", "patagonia",
        "antarctica",
    ]

    /// What the people of a land are called, where the word does not follow from the land's name.
    static let peoples: [String: String] = [
        "french": "france", "british": "britain", "spanish": "spain", "dutch": "netherlands",
        "polish": "poland",
        "danish": "denmark", "greek": "greece", "swedish": "sweden", "finnish": "finland",
        "turkish": "turkey",
        "irish": "ireland", "filipino": "philippine", "philippines": "philippine", "swiss": "switzerland",
        "thai": "thailand", "welsh": "wales", "scottish": "scotland", "nigerian": "nigeria",
        "nigerien": "niger",
        "burmese": "myanmar", "afghan": "afghanistan", "uzbek": "uzbekistan", "kazakh": "kazakhstan",
        "norwegian": "norway", "peruvian": "peru", "serb": "serbia", "croat": "croatia", "czech": "czechia",
        "american": "us", "america": "us", "usa": "us", "uk": "britain",
    ]
}
