using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Organisation;

/// <summary>Small pieces that several pages about people share.</summary>
internal static class PersonMarkup
{
    public static Markup State(AccountState state, Words words) => state switch
    {
        AccountState.Open => FigureMarkup.Tag(words["organisation.account.state.open"], "success"),
        AccountState.Invited => FigureMarkup.Tag(words["organisation.account.state.invited"], "info"),
        _ => FigureMarkup.Tag(words["organisation.account.state.disabled"], "warning"),
    };

    public static Markup State(RoleState state, Words words) => state switch
    {
        RoleState.Holds => FigureMarkup.Tag(words["organisation.grant.state.holds"], "success"),
        RoleState.Begins => FigureMarkup.Tag(words["organisation.grant.state.begins"], "info"),
        RoleState.Ended => FigureMarkup.Tag(words["organisation.grant.state.ended"]),
        _ => FigureMarkup.Tag(words["organisation.grant.state.revoked"], "warning"),
    };

    /// <summary>Says that somebody or something was made up for the demonstration.</summary>
    public static Markup Invented(bool invented, Words words) =>
        invented ? Markup.Of($" {FigureMarkup.Tag(words["organisation.invented"])}") : Markup.Empty;
}
