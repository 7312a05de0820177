using System.Numerics;
using Mandate.Budget;

namespace Mandate.Tests.Budget;

public sealed class BookPartsTests
{
    [Fact]
    public void Each_part_of_a_version_is_read_by_a_bit_of_its_own()
    {
        var parts = Enum.GetNames<BookParts>().Select(name => (Name: name, Bits: (int)Enum.Parse<BookParts>(name))).Where(p => BitOperations.PopCount((uint)p.Bits) == 1).ToList();
        Assert.Empty(parts.GroupBy(p => p.Bits).Where(g => g.Count() > 1).Select(g => string.Join(" = ", g.Select(p => p.Name))));
        Assert.Equal((int)BookParts.All, parts.Aggregate(0, (all, p) => all | p.Bits));
    }
}
