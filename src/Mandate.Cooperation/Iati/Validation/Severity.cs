namespace Mandate.Cooperation;

/// <summary>How grave a finding is; a file with a critical one is not valid.</summary>
public enum Severity
{
    /// <summary>Not XML, not IATI, or not as the schema of the standard has it.</summary>
    Critical,

    /// <summary>Against a rule that must be kept.</summary>
    Error,

    /// <summary>Against a rule that should be kept.</summary>
    Warning,

    /// <summary>Allowed, but of little use to whoever reads it.</summary>
    Advisory,
}
