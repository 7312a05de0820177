using Mandate.Ui;

namespace Mandate.Organisation;

internal static class UnitChoice
{
    public static Choice Of(UnitRecord unit) => new(unit.Code, $"{unit.Name.Current.Text} ({unit.Code})", Language: unit.Name.Current.Language);
}
