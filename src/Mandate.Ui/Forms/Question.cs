namespace Mandate.Ui;

/// <summary>Everything that a field shows, read from the model, the model state and the tag.</summary>
internal sealed record Question(string Name, string Id, string Type)
{
    public string Label { get; init; } = "";
    public string? Hint { get; init; }
    public string? Optional { get; init; }
    public string[] Errors { get; init; } = [];
    public string[] Values { get; init; } = [];
    public Choice[] Choices { get; init; } = [];
    public (string Name, string? Value)[] Attributes { get; init; } = [];

    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    public string First => Values.FirstOrDefault() ?? "";

    /// <summary>The ids of the texts that explain the input, for aria-describedby.</summary>
    public string DescribedBy => (Hint is null, Errors.Length == 0) switch
    {
        (true, true) => "",
        (false, true) => HintId,
        (true, false) => ErrorId,
        _ => $"{HintId} {ErrorId}",
    };
}
