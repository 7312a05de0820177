using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>
/// An activity as it is published: what the data can say of IATI 2.03's elements, in the standard's order. Codes are
/// those of the standard's codelists. Nothing here reads a database or a clock.
/// </summary>
internal sealed record PublishedActivity(string Identifier, PublishedOrganisation Reporter, LocalizedText Title)
{
    /// <summary>Of narratives that name no language of their own.</summary>
    public string Language { get; init; } = "en";

    public Currency Currency { get; init; } = Currency.Parse("USD").Value;

    public DateTimeOffset LastUpdated { get; init; }

    /// <summary>1 a programme, 2 a project; null: not said.</summary>
    public int? Hierarchy { get; init; }

    public bool? Humanitarian { get; init; }

    public IReadOnlyList<CodedText> Descriptions { get; init; } = [];

    public IReadOnlyList<Participant> Participants { get; init; } = [];

    public IReadOnlyList<OtherIdentifier> OtherIdentifiers { get; init; } = [];

    /// <summary>Codelist ActivityStatus.</summary>
    public required string Status { get; init; }

    public IReadOnlyList<PublishedDate> Dates { get; init; } = [];

    public PublishedContact? Contact { get; init; }

    /// <summary>Codelist ActivityScope.</summary>
    public string? Scope { get; init; }

    public IReadOnlyList<CodeShare> Countries { get; init; } = [];

    public IReadOnlyList<CodeShare> Regions { get; init; } = [];

    public IReadOnlyList<PublishedLocation> Locations { get; init; } = [];

    public IReadOnlyList<CodeShare> Sectors { get; init; } = [];

    public IReadOnlyList<CodeShare> Tags { get; init; } = [];

    public IReadOnlyList<PublishedScope> HumanitarianScopes { get; init; } = [];

    public IReadOnlyList<PublishedMarker> Markers { get; init; } = [];

    public DefaultTypes Defaults { get; init; } = new();

    public IReadOnlyList<PublishedBudget> Budgets { get; init; } = [];

    public IReadOnlyList<PlannedDisbursement> Disbursements { get; init; } = [];

    public IReadOnlyList<PublishedTransaction> Transactions { get; init; } = [];

    public IReadOnlyList<PublishedDocument> Documents { get; init; } = [];

    public IReadOnlyList<RelatedActivity> Related { get; init; } = [];

    public IReadOnlyList<PublishedCondition> Conditions { get; init; } = [];

    public IReadOnlyList<PublishedResult> Results { get; init; } = [];
}

/// <summary>A text with its code of a codelist.</summary>
internal sealed record CodedText(string Code, LocalizedText Text);

/// <summary>A code with its part of the whole.</summary>
/// <param name="Vocabulary">Null: the standard's default.</param>
/// <param name="Percentage">Null: the whole, or not said.</param>
internal sealed record CodeShare(string? Vocabulary, string Code, decimal? Percentage = null, LocalizedText? Name = null, string? VocabularyUri = null);

/// <param name="Ref">Identifier of the organisation; null: not known.</param>
/// <param name="Type">Codelist OrganisationType.</param>
internal sealed record PublishedOrganisation(string? Ref, string? Type, LocalizedText? Name);

/// <param name="Role">Codelist OrganisationRole: 1 funding, 2 accountable, 3 extending, 4 implementing.</param>
/// <param name="Activity">The organisation's own activity.</param>
internal sealed record Participant(string Role, PublishedOrganisation Organisation, string? Activity = null);

/// <param name="Type">Codelist OtherIdentifierType.</param>
internal sealed record OtherIdentifier(string Ref, string Type, PublishedOrganisation? Owner = null);

/// <param name="Type">Codelist ActivityDateType: 1 planned start, 2 actual start, 3 planned end, 4 actual end.</param>
internal sealed record PublishedDate(string Type, DateOnly On, LocalizedText? Note = null);

/// <summary>Whom to ask: an office, never a person.</summary>
internal sealed record PublishedContact(LocalizedText Organisation, LocalizedText? Department, string? Email, string? Website);

/// <param name="Point">Latitude and longitude in degrees, EPSG 4326.</param>
internal sealed record PublishedLocation(string? Ref, LocalizedText? Name, (decimal Latitude, decimal Longitude)? Point, string? Exactness = null, string? Class = null, string? Reach = null, CodeShare? Administrative = null);

/// <param name="Type">Codelist HumanitarianScopeType.</param>
internal sealed record PublishedScope(string Type, string Vocabulary, string Code, LocalizedText? Name = null);

/// <param name="Significance">Codelist PolicySignificance.</param>
internal sealed record PublishedMarker(string? Vocabulary, string Code, string? Significance, LocalizedText? Name = null);

/// <summary>What holds where a transaction says nothing else.</summary>
internal sealed record DefaultTypes(string? Collaboration = null, string? Flow = null, string? Finance = null, string? Tied = null, params IReadOnlyList<CodeShare> Aid);

/// <param name="Categories">Codelist DocumentCategory.</param>
/// <param name="Format">Media type.</param>
internal sealed record PublishedDocument(string Url, string Format, LocalizedText Title, IReadOnlyList<string> Categories, IReadOnlyList<string> Languages, DateOnly? On = null);

/// <param name="Type">Codelist RelatedActivityType.</param>
internal sealed record RelatedActivity(string Ref, string Type);

/// <param name="Type">Codelist ConditionType.</param>
internal sealed record PublishedCondition(string Type, LocalizedText Text);
