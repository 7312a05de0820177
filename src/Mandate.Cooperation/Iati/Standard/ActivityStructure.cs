namespace Mandate.Cooperation;

/// <summary>
/// IATI 2.03 as a table: a line is an element (or a kind of element that several use), its attributes, its children in
/// their order or, after #, the kind of its text. <c>!</c> required, <c>?</c> at most once, <c>*</c> any number,
/// <c>+</c> at least once, nothing after a child: exactly once; <c>name=kind</c> an element of a kind that has another name;
/// <c>any</c> is where elements of other namespaces may stand if not at the end; <c>~</c> before a name: without foreign
/// attributes, <c>~~</c>: nor foreign elements. A line of <c>parent/child</c> holds in that parent alone.
/// </summary>
internal static class ActivityStructure
{
    /// <summary>What activity and organisation files share.</summary>
    public const string Common = """
        narrative       | xml:lang:Language                                       | #String
        plain           |                                                         | #String
        address         |                                                         | #AnyUri
        amount          | currency value-date!:Date                               | #Decimal
        ~~bare          |                                                         | #String
        ~~figure        |                                                         | #Decimal
        words           |                                                         | narrative+
        coded           | code!                                                   |
        classified      | code! vocabulary                                        |
        dated           | iso-date!:Date                                          |
        reporting-org   | ref! type! secondary-reporter:Boolean                   | narrative+
        document-link   | url!:AnyUri format!                                     | title=words description=words? category=coded+ language=coded* document-date=dated?
        """;

    public const string Activities = """
        iati-activities | version! generated-datetime:DateTime linked-data-default:AnyUri | iati-activity+
        iati-activity   | last-updated-datetime:DateTime xml:lang:Language default-currency humanitarian:Boolean hierarchy:Int linked-data-uri:AnyUri budget-not-provided | iati-identifier=plain reporting-org title=words description+ participating-org+ other-identifier* activity-status=coded activity-date+ contact-info* activity-scope=coded? recipient-country* recipient-region* location* sector* tag* country-budget-items? humanitarian-scope* policy-marker* collaboration-type=coded? default-flow-type=coded? default-finance-type=coded? default-aid-type=classified* default-tied-status=coded? budget* planned-disbursement* capital-spend? transaction* document-link* related-activity* legacy-data* conditions? result* crs-add? fss?
        description     | type                                                    | narrative+
        participating-org | ref type role! activity-id crs-channel-code           | narrative*
        other-identifier | ref! type!                                             | owner-org?
        owner-org       | ref                                                     | narrative*
        activity-date   | type! iso-date!:Date                                    | narrative*
        contact-info    | type                                                    | organisation=words? department=words? person-name=words? job-title=words? telephone=plain* email=plain* website=address* mailing-address=words*
        recipient-country | code! percentage:Decimal                              | narrative*
        recipient-region | code! vocabulary vocabulary-uri:AnyUri percentage:Decimal | narrative*
        sector          | vocabulary vocabulary-uri:AnyUri code! percentage:Decimal | narrative*
        tag             | code! vocabulary! vocabulary-uri:AnyUri                 | narrative*
        location        | ref                                                     | location-reach=coded? location-id* name=words? description=words? activity-description=words? administrative* point? exactness=coded? location-class=coded? feature-designation=coded?
        location-id     | code! vocabulary!                                       |
        administrative  | code! vocabulary! level:NonNegativeInteger              |
        point           | srsName!                                                | pos=bare
        country-budget-items | vocabulary!                                        | budget-item+
        budget-item     | code! percentage:Decimal                                | description=words?
        humanitarian-scope | type! vocabulary! vocabulary-uri:AnyUri code!        | narrative*
        policy-marker   | vocabulary vocabulary-uri:AnyUri code! significance     | narrative*
        budget          | type status                                             | period-start=dated period-end=dated value=amount
        planned-disbursement | type                                               | period-start=dated period-end=dated? value=amount provider-org? receiver-org?
        provider-org    | ref provider-activity-id type                           | narrative*
        receiver-org    | ref receiver-activity-id type                           | narrative*
        capital-spend   | percentage!:Decimal                                     |
        transaction     | ref humanitarian:Boolean                                | transaction-type=coded transaction-date=dated value=amount description=words? provider-org? receiver-org? disbursement-channel=coded? sector* recipient-country? recipient-region? flow-type=coded? finance-type=coded? aid-type=classified* tied-status=coded?
        transaction/sector | vocabulary vocabulary-uri:AnyUri code!               | narrative*
        transaction/recipient-country | code!                                     | narrative*
        transaction/recipient-region | code! vocabulary vocabulary-uri:AnyUri     | narrative*
        ~related-activity | ref! type!                                            |
        ~legacy-data    | name! value! iati-equivalent:NmToken                    |
        conditions      | attached!:Boolean                                       | condition*
        ~condition      | type!                                                   | narrative+
        result          | type! aggregation-status:Boolean                        | title=words description=words? document-link* reference* indicator+
        reference       | code! vocabulary! vocabulary-uri:AnyUri                 |
        indicator       | measure! ascending:Boolean aggregation-status:Boolean   | title=words description=words? document-link* reference* baseline* period*
        indicator/reference | vocabulary! code! indicator-uri:AnyUri              |
        baseline        | iso-date:Date year!:PositiveInteger value               | location=place* dimension* document-link* comment=words?
        place           | ref                                                     |
        dimension       | name value                                              |
        period          |                                                         | period-start=dated period-end=dated target* actual*
        ~target         | value                                                   | location=place* dimension* comment=words? document-link*
        ~actual         | value                                                   | location=place* dimension* comment=words? document-link*
        crs-add         |                                                         | other-flags* loan-terms? loan-status? channel-code=bare?
        other-flags     | code! significance!:Boolean                             |
        loan-terms      | rate-1:Decimal rate-2:Decimal                           | repayment-type=coded? repayment-plan=coded? commitment-date=dated? repayment-first-date=dated? repayment-final-date=dated?
        loan-status     | year!:Decimal currency value-date!:Date                 | interest-received=figure? principal-outstanding=figure? principal-arrears=figure? interest-arrears=figure?
        fss             | extraction-date!:Date priority:Boolean phaseout-year:Decimal | forecast*
        forecast        | year!:Decimal currency value-date:Date                  | #Decimal
        """;

    public const string Organisations = """
        iati-organisations | version! generated-datetime:DateTime                 | iati-organisation+
        iati-organisation | last-updated-datetime:DateTime xml:lang:Language default-currency | organisation-identifier=anything name=words reporting-org total-budget* recipient-org-budget* recipient-region-budget* recipient-country-budget* total-expenditure* document-link*
        anything        |                                                         | #anything
        iati-organisation/document-link | url!:AnyUri format!                     | title=words description=words? category=coded+ language=coded* document-date=dated? any recipient-country*
        recipient-country | code!                                                 | narrative*
        recipient-region | vocabulary vocabulary-uri:AnyUri code                  | narrative*
        ~recipient-org  | ref                                                     | narrative+
        budget-line     | ref                                                     | value=amount narrative+
        total-budget    | status                                                  | period-start=dated period-end=dated value=amount budget-line*
        recipient-org-budget | status                                             | recipient-org period-start=dated period-end=dated value=amount budget-line*
        recipient-region-budget | status                                          | recipient-region period-start=dated period-end=dated value=amount budget-line*
        recipient-country-budget | status                                         | recipient-country period-start=dated period-end=dated value=amount budget-line*
        total-expenditure |                                                       | period-start=dated period-end=dated value=amount expense-line=budget-line*
        """;
}
