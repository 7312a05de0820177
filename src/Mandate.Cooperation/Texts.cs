namespace Mandate.Cooperation;

/// <summary>The words of this module: keys <c>cooperation.…</c> in Texts.resx (en) and its fr, es and zh siblings.</summary>
public static class Texts
{
    public static Mandate.Kernel.ModuleWords Module { get; } =
        new("cooperation", new System.Resources.ResourceManager("Mandate.Cooperation.Texts", typeof(Texts).Assembly));
}
