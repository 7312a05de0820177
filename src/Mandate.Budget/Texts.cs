namespace Mandate.Budget;

/// <summary>The words of this module: keys <c>budget.…</c> in Texts.resx (en) and its fr, es and zh siblings.</summary>
public static class Texts
{
    public static Mandate.Kernel.ModuleWords Module { get; } =
        new("budget", new System.Resources.ResourceManager("Mandate.Budget.Texts", typeof(Texts).Assembly));
}
