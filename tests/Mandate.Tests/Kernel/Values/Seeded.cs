using System.Globalization;

namespace Mandate.Tests.Kernel.Values;

/// <summary>Random cases that can be run again: MANDATE_TEST_SEED and MANDATE_TEST_CASES choose others.</summary>
internal static class Seeded
{
    private static readonly int Seed = Number("MANDATE_TEST_SEED") ?? 20_220_101;

    /// <summary>Tries each case with a generator of its own, so that a failing one can be repeated alone.</summary>
    public static void Try(string name, Action<Random> check, int cases = 20_000)
    {
        cases = Number("MANDATE_TEST_CASES") ?? cases;
        for (var i = 0; i < cases; i++)
        {
            try
            {
                check(new Random(Seed + i));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"{name}: case with seed {Seed + i} of {cases}: {failure.Message}", failure);
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {cases} cases from seed {Seed}");
    }

    /// <summary>An amount with up to <paramref name="digits"/> figures, of which up to <paramref name="decimals"/> are decimals.</summary>
    public static decimal Amount(this Random random, int digits, int decimals)
    {
        var scale = random.Next(decimals + 1);
        var figures = random.NextInt64(0, (long)Math.Pow(10, Math.Min(18, random.Next(1, digits + 1))));
        return new decimal((int)figures, (int)(figures >> 32), 0, random.Next(2) == 0, (byte)scale);
    }

    public static T One<T>(this Random random, params T[] of) => of[random.Next(of.Length)];

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
