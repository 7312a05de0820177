using System.Diagnostics.CodeAnalysis;

namespace Mandate.Kernel;

/// <summary>Either a value, or every problem that stands in its way (never one after the other).</summary>
public sealed class Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, IReadOnlyList<Problem> problems) => (this.value, Problems) = (value, problems);

    public IReadOnlyList<Problem> Problems { get; }

    public bool IsOk => Problems.Count == 0;

    /// <exception cref="InvalidOperationException">There are problems instead of a value.</exception>
    public T Value => IsOk ? value! : throw new InvalidOperationException($"No value: {Problems[0].Code}");

    public bool TryGet([NotNullWhen(true)] out T? result)
    {
        result = value;
        return IsOk;
    }

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Problem problem) => new(default, [problem]);

    public static implicit operator Outcome<T>(List<Problem> problems) => problems.Count == 0
        ? throw new ArgumentException("A failure has at least one problem.", nameof(problems))
        : new(default, problems);

    public static implicit operator Outcome<T>(Problem[] problems) => problems.ToList();
}

/// <summary>The value of an operation that returns nothing but its success.</summary>
public readonly record struct Done;
