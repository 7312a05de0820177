using Mandate.WebTests.Results;

namespace Mandate.WebTests.Budget;

/// <summary>The reference framework beside the reference budget. No accounts: other tests count what agrees in this budget.</summary>
internal static class SampleBurn
{
    public static async Task<string> EnsureAsync(WebFixture web, string path)
    {
        await SampleFramework.EnsureAsync(web);
        return await SampleBudget.EnsureAsync(web, path);
    }
}
