using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>An output that a country programme serves, as its framework has it now.</summary>
/// <param name="Id">Of the framework's result.</param>
/// <param name="Priority">Code of the programme's own heading under which it does.</param>
public sealed record Served(Guid Id, string Framework, LocalizedText FrameworkTitle, string Code, LocalizedText Title, string? Priority);

/// <summary>One country programme in a list.</summary>
/// <param name="Standing">Null for a reader who sees only what is public.</param>
/// <param name="Serves">Outputs of the frameworks that the reader may read.</param>
/// <param name="Cooperation">Code of the UN cooperation framework that it is derived from, where the reader may see it.</param>
public sealed record ProgrammeLine(
    Guid Id, string Code, LocalizedText Title, string Country, LocalizedText CountryName, string Region, DateOnly From, DateOnly To, ProgrammeStage Stage,
    DateOnly? SignedOn, string? Unit, LocalizedText? UnitName, string? Cooperation, bool IsExample, IReadOnlyList<Served> Serves, ProgrammeStanding? Standing);

/// <summary>One UN cooperation framework in a list.</summary>
/// <param name="Standards">Null for a reader who sees only what is public; so is <paramref name="Trained"/>.</param>
public sealed record CooperationLine(
    Guid Id, string Code, LocalizedText Title, string Country, LocalizedText CountryName, string Region, DateOnly From, DateOnly To, CooperationStage Stage,
    DateOnly? SignedOn, bool IsExample, Assessment? Standards, Assessment? Trained);
