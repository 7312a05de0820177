namespace Mandate.Cooperation;

/// <summary>A table that an import fills by COPY, with its columns in the order in which <see cref="ActivityReader"/> writes them.</summary>
internal sealed record ReceivedTable(int Index, string Name, string Columns)
{
    public static ReceivedTable Activity { get; } = new(0, "received_activity", "id, import_id, is_organisation, identifier, reporting_ref, reporting_name, title, status, hierarchy, is_humanitarian, default_currency, last_updated, planned_start, actual_start, planned_end, actual_end, hash, xml_length, xml");

    public static ReceivedTable Place { get; } = new(1, "received_place", "activity_id, position, transaction, is_region, vocabulary, code, percent");

    public static ReceivedTable Sector { get; } = new(2, "received_sector", "activity_id, position, transaction, vocabulary, code, percent");

    public static ReceivedTable Party { get; } = new(3, "received_party", "activity_id, position, role, type, ref, name");

    public static ReceivedTable Budget { get; } = new(4, "received_budget", "activity_id, position, element, type, status, period_start, period_end, amount, currency, value_date");

    public static ReceivedTable Transaction { get; } = new(5, "received_transaction", "activity_id, position, type, \"on\", amount, currency, value_date, provider_ref, provider_name, receiver_ref, receiver_name");

    public static ReceivedTable Related { get; } = new(6, "received_related", "activity_id, position, type, ref");

    public static IReadOnlyList<ReceivedTable> All { get; } = [Activity, Place, Sector, Party, Budget, Transaction, Related];

    public string Copy => $"copy {CooperationModel.Schema}.{Name} ({Columns}) from stdin (format binary)";

    /// <summary>The column that says of which activity a row is.</summary>
    public string Key => Index == 0 ? "id" : "activity_id";

    public int Count { get; } = Columns.Count(c => c == ',') + 1;
}
