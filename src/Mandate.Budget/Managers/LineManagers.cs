namespace Mandate.Budget;

/// <summary>Who answers for which line on a day: whoever the line itself is assigned to, else whoever holds its managing function. Pure.</summary>
internal sealed class LineManagers
{
    private readonly Dictionary<(bool IsLine, string Managed), ManagerAssignment> held;

    public LineManagers(IEnumerable<ManagerAssignment> assignments, DateOnly day) =>
        held = assignments.Where(a => a.HoldsOn(day)).ToDictionary(a => (a.IsLine, a.Managed));

    public ManagerAssignment? Of(BudgetLine line) => Of(true, LineKey.Of(line).ToString()) ?? (line.Manager is { } function ? Of(false, function) : null);

    public ManagerAssignment? Of(bool isLine, string managed) => held.GetValueOrDefault((isLine, managed));
}
