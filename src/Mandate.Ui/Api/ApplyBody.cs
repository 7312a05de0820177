namespace Mandate.Ui;

/// <summary>Carries out what a preview showed.</summary>
/// <param name="Token">From the preview: what is done is what was looked at.</param>
/// <param name="Reason">Needed where the preview says so.</param>
public sealed record ApplyBody(string Token, string? Reason = null);
