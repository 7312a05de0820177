namespace Mandate.Ui;

/// <summary>A refusal as <c>application/problem+json</c> (RFC 9457): every problem at once, each with its rule and its field.</summary>
/// <param name="Type"><c>urn:mandate:</c> and the code of the first problem.</param>
/// <param name="Reference">What an administrator finds the request by in the log.</param>
public sealed record ApiProblem(string Type, string Title, int Status, string Detail, IReadOnlyList<ApiFault> Errors, string Reference);

/// <param name="Code">Stable name of the rule.</param>
/// <param name="Message">In the reader's language.</param>
public sealed record ApiFault(string Code, string Message, string? Field, string? File, int? Row);
