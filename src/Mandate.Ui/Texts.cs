namespace Mandate.Ui;

/// <summary>The words of this module: keys <c>ui.…</c> in Texts.resx (en) and its fr, es and zh siblings.</summary>
public static class Texts
{
    public static Mandate.Kernel.ModuleWords Module { get; } =
        new("ui", new System.Resources.ResourceManager("Mandate.Ui.Texts", typeof(Texts).Assembly));
}
