import BriefingModel

/// Words of measure, money and counting.
enum EnglishQuantities {
    static let words: [WordList] =
        grammar + verbs + nouns + references + change + shares + qualifierEnds

    private static func classed(_ list: String, _ classes: QuantityClasses)
        -> [WordList]
    {
        var entry = WordEntry()
        entry.quantity = classes
        return [WordList(list, entry)]
    }

    // MARK: Grammar

    private static let grammar =
        classed(
            "the a an this that these those its their his her our my your whose each every some any no another both all "
                + "neither either such",
            .determiner
        )
        + classed(
            "in at on by for from with without under over of to into onto upon about after before since until till during "
                + "through throughout across along among amongst between beyond against around near inside outside within "
                + "behind below above beneath beside besides despite except per than as like via off toward towards amid "
                + "including excluding regarding concerning following versus vs against up down out aboard alongside "
                + "worth compared due because instead according ahead rather",
            .preposition
        )
        + classed(
            "he she it they we i you who which what whom him them us me there here himself herself themselves itself myself yourself ourselves "
                + "yours ours theirs mine hers",
            .pronoun
        )
        + classed("and or but nor plus", .conjunction)
        + classed(
            "also not only now today yesterday tomorrow then when while where if whether however already still yet so too "
                + "ago later earlier again together apart away back abroad overseas respectively once twice almost nearly "
                + "just very much well often never always ever even soon currently daily weekly monthly annually yearly "
                + "alive dead missing alone altogether overall thus hence therefore though although unless short long "
                + "tall high wide deep thick apiece lower higher greater bigger more less fewer larger smaller better worse faster old "
                + "monday tuesday wednesday thursday friday saturday sunday january february april june july august "
                + "september october november december "
                + "etc eg ie aged annually via off",
            .endsPhrase
        )
        + classed("strong up", []) + classed("of", .of) + classed("by", .by) + classed("to", .to)
        + classed("from", .from)
        + classed("between", .between)
        + classed("no any every each some the this that another which only", .beforePronoun)
        + classed(
            "in since until till by of from to before after during through around circa year mid early late and the for on "
                + "fiscal",
            .beforeYear
        )
        + classed(
            "more other others additional further extra new additionally such others remaining",
            .additional
        )

    /// Forms that follow a noun phrase as its verb; forms that are mostly nouns or adjectives are left out.
    private static let verbs =
        classed(
            "is are was were be been being am has have had having do does did done will would shall should can could may "
                + "might must cannot isn aren wasn weren don doesn didn won said",
            .auxiliary
        )
        + classed(
            "is are was were be been being am has have had having do does did done will would shall should can could may might "
                + "must cannot isn aren wasn weren don doesn didn won "
                + "said says say saying told tells tell announced reported added took takes take taken took made makes make "
                + "came comes come went goes go gone got gets get gave gives give given found finds find left leaves leave "
                + "kept keeps keep held holds hold began begins begin begun became becomes become brought brings bring "
                + "built builds bought buys buy broke breaks broken caught chose chosen chooses cost costs cut cuts dealt "
                + "drew drawn draws drove driven drives ate eaten fell falls fall fallen fed felt feels fought fights flew "
                + "flown flies forgot grew grows grow grown heard hears hid hit hits hurt knew known knows know laid lays led "
                + "leads lead lent let lets lost loses lose lay lies meant means mean met meets meet paid pays pay put puts "
                + "ran runs run read rode risen rises rise rose saw sees see seen sought sold sells sell sent sends send set "
                + "sets shook shot shown shows show shut sang sank sat sits slept slid spoke spoken speaks speak spent spends "
                + "spend stood stands stand stole struck strikes swam swept swore taught teaches thought thinks think threw "
                + "thrown throws understood woke won wins win wore worn wrote written writes write "
                + "remain remains include includes contain contains need needs want wants use uses seem seems appear "
                + "appears continue continues expect expects plan plans live lives die dies work works arrive arrives "
                + "return returns receive receives reach reaches require requires provide provides allow allows attend "
                + "attends join joins face faces sign signs account accounts depend depends represent represents constitute "
                + "serve serves comprise comprises comprised cover covers carry carries own owns employ employs deserve believe "
                + "believes agree agrees occur occurs exist exists belong belongs follow follows fail fails help helps "
                + "draw cast vote votes back backs call calls change turn turns travel travels operate operates "
                + "asks ask seeks seek aims aim hopes hope warns warn tells tell "
                + "make up go went flee fled swing swung rely relies enjoy enjoys love loves like likes suffer suffers",
            .verb
        )

    private static let nouns =
        classed(
            "people persons men women children police troops personnel staff crew aircrew aircraft spacecraft warcraft helicopters "
                + "sheep fish cattle species series data media crew feet teeth mice offspring military infantry cavalry "
                + "youth clergy folk poor elderly wounded injured disabled homeless dead missing hurt killed displaced "
                + "unemployed jobless hospitalized hospitalised criteria phenomena bacteria alumni headquarters works "
                + "crossroads means forces percent officials civilians others",
            .pluralNoun
        )
        + classed(
            "set sets pair pairs piece pieces group groups type types kind kinds sort sorts form forms member members head "
                + "heads case cases ton tons tonne tonnes copy copies box boxes bag bags bottle bottles kilo kilos "
                + "hectare hectares acre acres ship ships load loads truckload truckloads batch batches round rounds "
                + "act acts item items unit units share shares million millions billion billions course courses victim "
                + "victims violation violations sheet sheets cup cups loss losses lot lots number "
                + "month months year years day days week weeks minute minutes hour hours metre metres meter meters "
                + "kilometre kilometres kilometer kilometers mile miles barrel barrels head ministers minister chiefs chief "
                + "hour turn turns incidents incident counts count breaches breach instances instance",
            .collective
        )

    // MARK: References

    private static let references =
        classed(
            "no nos nr nrs number numbers numbered article articles art arts section sections sec secs chapter chapters "
                + "paragraph paragraphs para paras rule rules clause clauses table tables annex annexes appendix schedule "
                + "figure figures fig figs room rooms page pages p pp gate level levels phase phases column columns row rows stage step tier category "
                + "class grade role magnitude version ver v volume vol edition resolution resolutions decision decisions decree "
                + "decrees circular circulars law directive directives protocol regulation regulations convention flight "
                + "flights highway route channel channels item footnote exhibit "
                + "episode verse psalm apartment apt suite floor "
                + "terminal platform runway ward district precinct postcode zip code extension ext tel "
                + "fax telephone mk part lecture lesson "
                + "communique proclamation ordinance agenda docket petition statute sub subsection subparagraph "
                + "constituency pillar ward precinct "
                + "memo bulletin telegram id isbn issn doi ref reference serial invoice",
            .reference
        )
        + classed(
            "act bill line lines unit units rotation camp group division battalion brigade regiment squadron corps army "
                + "area zone sector point hill base track bay pier dock hangar team project operation mission apollo "
                + "opinion order document title test match game set heat week day session series book street avenue "
                + "st ave road formula block checkpoint position site range reactor well pump car boat ship "
                + "company platoon battery task force command region mk highway interstate state world group field "
                + "type mark model question note box plan form season lap round building block lot plot exit bus train tram "
                + "order issue phone day week volume dispatch ticket book "
                + "study trial case proposition amendment measure county vision agenda generation",
            .capitalReference
        )
        + classed(
            "congress congresses session sessions parliament assembly assemblies plenum summit conference meeting "
                + "meetings convention amendment division army fleet corps regiment battalion brigade infantry "
                + "squadron airborne circuit district precinct ward street avenue floor edition dynasty president pope "
                + "amendment legislature dalai lama lok sabha knesset duma party olympics olympiad games dialogue forum",
            .body
        )
        + classed("am pm gmt utc est edt cet cest pst pdt bst ist o'clock oclock noon midnight hrs", .clock)
        + classed(
            "won beat beaten beats lost defeated defeat draw drew win victory victories score scored scores vote voted votes "
                + "tie tied lead led trail trailed halftime aggregate ruling verdict decision ratio thrashed edged",
            .contest
        )
        + classed(
            "howitzer howitzers gun guns shell shells artillery mortar mortars cannon cannons ammunition caliber calibre "
                + "rounds round rocket rockets pistol pistols rifle rifles autocannon munitions projectiles projectile turret turrets barrels breech bomb bombs warhead warheads",
            .gun
        )
        + classed("century centuries anniversary anniversaries birthday jubilee quarter", .ordinalTime)
        + classed("top", .top)

    // MARK: Change

    private static let change =
        classed(
            "rose rise rises rising risen increased increase increases increasing grew grow grows growing grown growth climbed "
                + "climb climbs jumped jump jumps jumping surged surge surges soared soar expanded expand expansion "
                + "strengthened advanced advance up uptick hike hiked appreciated rebounded "
                + "edged improved improvement higher",
            .rises
        )
        + classed(
            "fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease "
                + "decreases decreasing slid slide slipped slip slips plunged plunge plunged plummeted dipped dip tumbled "
                + "tumble shrank shrink shrunk contracted contraction lowered reduced reduce reduction cut cuts down sank "
                + "weakened eased narrowed depreciated retreated halved drawdown slumped slump lower downturn",
            .falls
        )
        + classed("gained gain gains gaining added", [.rises, .needsMeasure])
        + classed("lost lose loses losing loss losses shed sheds shedding", [.falls, .needsMeasure])
        + classed(
            "raise raises raised lift lifts lifted lifting boost boosts boosted boosting hike hiked doubled doubles doubling trebled tripled triples tripling quadrupled multiplied",
            [.rises, .needsLink]
        )
        + classed("up down higher lower", .direction)
        + classed("ranging range ranged ranges", .range)

    // MARK: Shares, rates, units

    private static let shares =
        classed("percent percents pct pc percentage percentages", .percent)
        + classed("per", .per) + classed("cent cents", .centOfPer)
        + classed("percentage percent", .percentage) + classed("basis", .basis)
        + classed("point points", .point)
        + classed("bps bp", [.basis, .point])
        + classed("a an each every", .each)
        + classed("square sq", .square) + classed("cubic cu", .cubic) + classed("squared", .squared)
        + classed("metric nautical statute light short long troy fluid imperial british", .opensUnit)
        + classed("annual yearly quarterly monthly weekly daily", .periodic)
        + classed(
            "loss losses profit profits income revenue revenues turnover sales earnings deficit surplus output production "
                + "consumption spending budget growth inflation exports imports yield harvest",
            .flow
        )
        + classed("old yo", .old) + classed("age aged", .age)
        + classed("tall long high wide deep thick screen display displays widescreen", .extent)
        + classed("weigh weighs weighed weighing weight heavy heavier baby meat ounces ounce", .weight)
        + classed(
            "bit bits byte bytes packet packets bandwidth payload datagram transmit transmits transmitted modem modems "
                + "download upload buffer checksum firmware throughput server servers router routers",
            .data
        )
        + classed("times", .times)
        + classed(
            "put puts handed hand hands handing took take takes taken taking turned turn turns presided preside won win made make makes making picked "
                + "pick set sets gave give given held hold built grew sign signed follow followed come came",
            .withOver
        )
        + classed("hong new south sri united north", .countryPart)
        + classed("states", [])
        + classed("number numbers total tally toll", .number)
        + classed("from against versus vs", .comparison)
        + classed(
            "street road lane avenue boulevard drive square st rd ave blvd highway way row terrace crescent quay parade esplanade",
            .street
        )

    // MARK: Qualifiers

    /// Phrases before a number, longest first where one ends like another.
    static let qualifiersBefore: [(String, Qualifier)] = [
        ("no more than", .upTo), ("not more than", .upTo), ("no greater than", .upTo),
        ("not exceeding", .upTo),
        ("no less than", .atLeast), ("no fewer than", .atLeast), ("not less than", .atLeast),
        ("not fewer than", .atLeast), ("no lower than", .atLeast),
        ("slightly more than", .moreThan), ("a little more than", .moreThan), ("more than", .moreThan),
        ("slightly less than", .lessThan), ("a little less than", .lessThan), ("less than", .lessThan),
        ("fewer than", .lessThan), ("greater than", .moreThan), ("larger than", .moreThan),
        ("higher than", .moreThan),
        ("lower than", .lessThan), ("better than", .moreThan),
        ("at least", .atLeast), ("at the least", .atLeast), ("at most", .upTo), ("at the most", .upTo),
        ("a minimum of", .atLeast), ("minimum of", .atLeast), ("a maximum of", .upTo), ("maximum of", .upTo),
        ("adds up to", .exactly), ("added up to", .exactly), ("add up to", .exactly),
        ("adding up to", .exactly),
        ("not even", .lessThan),
        ("up to", .upTo), ("as many as", .exactly), ("as much as", .upTo), ("as high as", .upTo),
        ("as low as", .exactly),
        ("as few as", .exactly), ("as little as", .exactly),
        ("just over", .moreThan), ("well over", .moreThan), ("slightly over", .moreThan),
        ("a little over", .moreThan),
        ("over", .moreThan), ("well above", .moreThan), ("just above", .moreThan), ("above", .moreThan),
        ("in excess of", .moreThan), ("upwards of", .moreThan), ("upward of", .moreThan),
        ("exceeding", .moreThan),
        ("exceed", .moreThan), ("exceeds", .moreThan), ("exceeded", .moreThan), ("crossed", .moreThan),
        ("surpassed", .moreThan), ("topped", .moreThan), ("crossing", .moreThan), ("surpassing", .moreThan),
        ("topping", .moreThan), ("crosses", .moreThan), ("surpasses", .moreThan),
        ("just under", .lessThan), ("slightly under", .lessThan), ("a little under", .lessThan),
        ("well under", .lessThan),
        ("under", .lessThan), ("well below", .lessThan), ("just below", .lessThan), ("below", .lessThan),
        ("just about", .about), ("only about", .about), ("about", .about), ("around", .about),
        ("approximately", .about),
        ("approx", .about), ("approx .", .about), ("roughly", .about), ("some", .about),
        ("an estimated", .about),
        ("estimated", .about), ("estimated at", .about), ("an approximate", .about), ("circa", .about),
        ("ca", .about),
        ("ca .", .about),
        ("c .", .about), ("in the region of", .about), ("somewhere around", .about), ("or so", .about),
        ("close to", .nearly), ("nearly", .nearly), ("almost", .nearly), ("very nearly", .nearly),
        ("barely", .nearly),
        ("virtually", .nearly), ("just short of", .nearly), ("approaching", .nearly),
        ("~", .about), ("≈", .about), ("∼", .about), ("±", .about), (">", .moreThan), ("<", .lessThan),
        ("≥", .atLeast),
        ("≤", .upTo), ("⩾", .atLeast), ("⩽", .upTo),
    ]

    /// Phrases after a number.
    static let qualifiersAfter: [(String, Qualifier)] = [
        ("- odd", .about), ("odd", .about), ("- ish", .about), ("or so", .about), ("or more", .atLeast),
        ("or less", .upTo), ("or fewer", .upTo), ("and more", .atLeast), ("or above", .atLeast),
        ("- plus", .atLeast), ("plus", .atLeast), ("+", .moreThan),
    ]

    private static let qualifierEnds =
        qualifiersBefore.flatMap { phrase, _ in
            // Every word of a phrase gets a number; the last one is what a number looks for before it.
            classed(phrase, []) + classed(String(phrase.split(separator: " ").last ?? ""), .endsQualifier)
        }
        + qualifiersAfter.flatMap { phrase, _ in
            classed(phrase, []) + classed(String(phrase.split(separator: " ").first ?? ""), .startsQualifier)
        }
}
