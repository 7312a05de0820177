namespace Mandate.Organisation;

/// <summary>The addresses of pages about a country and about a region; the module that has them registers it.</summary>
public sealed record PlacePages(Func<string, string> Country, Func<string, string> Region);
