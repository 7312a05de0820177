namespace Mandate.Kernel;

/// <summary>The kernel's words: keys <c>kernel.…</c> in Texts.resx (en) and its fr, es and zh siblings.</summary>
public static class Texts
{
    public static ModuleWords Module { get; } =
        new("kernel", new System.Resources.ResourceManager("Mandate.Kernel.Texts", typeof(Texts).Assembly));
}
