using System.Text.RegularExpressions;

namespace Mandate.Cooperation;

/// <summary>
/// Codes of the IATI standard that a project may carry (version 2.03's code lists). Lists that are closed and short are
/// here whole; of those that grow, the shape of a code is.
/// </summary>
internal static partial class AidCodes
{
    public static string[] Scopes { get; } = ["1", "2", "3", "4", "5", "6", "7", "8"];

    public static string[] CollaborationTypes { get; } = ["1", "2", "3", "4", "6", "7", "8"];

    public static string[] FlowTypes { get; } = ["10", "20", "21", "22", "30", "35", "36", "37", "40", "50"];

    public static string[] TiedStatuses { get; } = ["3", "4", "5"];

    public static string[] OrganisationTypes { get; } = ["10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90"];

    public static string[] Exactness { get; } = ["1", "2"];

    public static string[] Significances { get; } = ["0", "1", "2", "3", "4"];

    public static string[] HumanitarianTypes { get; } = ["1", "2"];

    public static string[] HumanitarianVocabularies { get; } = ["1-2", "2-1", "98", "99"];

    public static string[] RegionVocabularies { get; } = ["1", "2", "99"];

    public static string[] SectorVocabularies { get; } = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "98", "99"];

    public static string[] MarkerVocabularies { get; } = ["1", "99"];

    public static string[] TagVocabularies { get; } = ["1", "2", "3", "4", "99"];

    /// <summary>FinanceType: <c>110</c>.</summary>
    [GeneratedRegex(@"^[0-9]{1,4}\z")]
    public static partial Regex FinanceType { get; }

    /// <summary>AidType: <c>C01</c>.</summary>
    [GeneratedRegex(@"^[A-H][0-9]{2}\z")]
    public static partial Regex AidType { get; }

    /// <summary>DocumentCategory: A01 to A12, B01 to B18.</summary>
    [GeneratedRegex(@"^(A(0[1-9]|1[0-2])|B(0[1-9]|1[0-8]))\z")]
    public static partial Regex DocumentCategory { get; }

    /// <summary>Media type: <c>application/pdf</c>.</summary>
    [GeneratedRegex(@"^[a-z]+/[a-z0-9.+\-]{1,80}\z")]
    public static partial Regex MediaType { get; }

    [GeneratedRegex(@"^[a-z]{2}\z")]
    public static partial Regex Language { get; }

    /// <summary>An organisation identifier: the register, a hyphen, the number there. No blanks and none of / &amp; | ?.</summary>
    [GeneratedRegex(@"^[^\s/&|?]{3,100}\z")]
    public static partial Regex Identifier { get; }

    /// <summary>A goal of sustainable development, 1 to 17.</summary>
    [GeneratedRegex(@"^([1-9]|1[0-7])\z")]
    public static partial Regex Goal { get; }

    /// <summary>A target of one: <c>8.5</c>, <c>17.a</c>.</summary>
    [GeneratedRegex(@"^([1-9]|1[0-7])\.([1-9][0-9]?|[a-d])\z")]
    public static partial Regex SdgTarget { get; }

    /// <summary>An OECD-DAC purpose code, of five figures, or a category of three.</summary>
    [GeneratedRegex(@"^[0-9]{5}\z")]
    public static partial Regex DacSector { get; }

    [GeneratedRegex(@"^[0-9]{3}\z")]
    public static partial Regex DacCategory { get; }

    /// <summary>Null: nothing is wrong with the code in that vocabulary; else the key of the refusal.</summary>
    public static string? Sector(string vocabulary, string code) =>
        vocabulary == "1" && !DacSector.IsMatch(code) || vocabulary == "2" && !DacCategory.IsMatch(code) ? "cooperation.code.sector" : null;

    /// <inheritdoc cref="Sector"/>
    public static string? Tag(string vocabulary, string code) =>
        vocabulary == ProjectTag.SdgGoal && !Goal.IsMatch(code) || vocabulary == ProjectTag.SdgTarget && !SdgTarget.IsMatch(code) ? "cooperation.code.sdg" : null;
}
