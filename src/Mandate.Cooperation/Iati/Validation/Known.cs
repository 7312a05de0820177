namespace Mandate.Cooperation;

/// <summary>Names that the rules ask for, as numbers.</summary>
internal static class Known
{
    public static int Activity { get; } = Id("iati-activity");

    public static int Organisation { get; } = Id("iati-organisation");

    public static int Ref { get; } = Id("ref");

    public static int Type { get; } = Id("type");

    public static int Code { get; } = Id("code");

    public static int Vocabulary { get; } = Id("vocabulary");

    public static int Percentage { get; } = Id("percentage");

    public static int IsoDate { get; } = Id("iso-date");

    public static int ValueDate { get; } = Id("value-date");

    public static int Value { get; } = Id("value");

    public static int Currency { get; } = Id("currency");

    public static int DefaultCurrency { get; } = Id("default-currency");

    public static int Lang { get; } = Id("xml:lang");

    public static int LastUpdated { get; } = Id("last-updated-datetime");

    public static int Measure { get; } = Id("measure");

    public static int Significance { get; } = Id("significance");

    public static int ActivityId { get; } = Id("activity-id");

    public static int ProviderActivityId { get; } = Id("provider-activity-id");

    public static int ReceiverActivityId { get; } = Id("receiver-activity-id");

    public static int Version { get; } = Id("version");

    public static int Role { get; } = Id("role");

    public static int Status { get; } = Id("status");

    public static int Hierarchy { get; } = Id("hierarchy");

    public static int Humanitarian { get; } = Id("humanitarian");

    // After the structures have named everything.
    private static int Id(string name) => IatiStructure.Activities is null ? 0 : IatiStructure.Names.Find(System.Text.Encoding.UTF8.GetBytes(name));
}
