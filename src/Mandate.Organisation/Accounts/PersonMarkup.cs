using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Organisation;

/// <summary>Small pieces that several pages about people share.</summary>
internal static class PersonMarkup
{
    public static Markup State(AccountState state, Words words) => state switch
    {
        AccountState.Open => Tag("success", words["organisation.account.state.open"]),
        AccountState.Invited => Tag("info", words["organisation.account.state.invited"]),
        _ => Tag("warning", words["organisation.account.state.disabled"]),
    };

    public static Markup State(RoleState state, Words words) => state switch
    {
        RoleState.Holds => Tag("success", words["organisation.grant.state.holds"]),
        RoleState.Begins => Tag("info", words["organisation.grant.state.begins"]),
        RoleState.Ended => Markup.Of($"<span class=\"tag\">{words["organisation.grant.state.ended"]}</span>"),
        _ => Tag("warning", words["organisation.grant.state.revoked"]),
    };

    /// <summary>Says that somebody or something was made up for the demonstration.</summary>
    public static Markup Invented(bool invented, Words words) =>
        invented ? Markup.Of($" <span class=\"tag\">{words["organisation.invented"]}</span>") : Markup.Empty;

    private static Markup Tag(string colour, string text) => Markup.Of($"<span class=\"tag\" data-color=\"{colour}\">{text}</span>");
}
