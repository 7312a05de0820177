namespace Mandate.Cooperation;

/// <summary>Something of a project that changed.</summary>
/// <param name="What">Table of the database without its schema: <c>project_budget</c>.</param>
/// <param name="Action"><c>add</c> or <c>change</c>.</param>
/// <param name="Name">What it was about: a code, a title; empty for the project itself.</param>
/// <param name="Columns">Those that changed.</param>
public sealed record ProjectChange(DateTimeOffset At, string What, string Action, string Name, IReadOnlyList<string> Columns);
