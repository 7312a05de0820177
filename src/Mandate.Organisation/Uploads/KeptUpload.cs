using Mandate.Kernel;

namespace Mandate.Organisation;

/// <summary>What was uploaded and looked at, until it is carried out or a day has passed; only its sender sees it.</summary>
public abstract class KeptUpload : INotJournalled
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public Guid Id { get; set; }

    /// <summary>Actor identifier.</summary>
    public string By { get; set; } = "";

    public DateTimeOffset At { get; set; }
}
