using FsCheck;
using FsCheck.Fluent;
using Mandate.Organisation;

namespace Mandate.Tests.Organisation;

public class PasswordRulesTests
{
    private static List<string> Check(string password) =>
        PasswordRules.Check(password, "Password", "Ngozi Bergström", "n.bergstroem@health-office.example", "World Labour Office").ConvertAll(p => p.Code);

    [Theory]
    [InlineData("quartz lamps over Vilnius")]
    [InlineData("c7d3-zbhb-ctfz-m877-e3gn")]
    [InlineData("玫瑰与旧灯塔之间的十二步")]
    [InlineData("trois pommes vertes au grenier")]
    [InlineData("kXw9!fRz2@qLm")]
    public void Long_passwords_of_one_s_own_words_are_taken(string password) => Assert.Empty(Check(password));

    [Theory]
    [InlineData("passwordpassword")]
    [InlineData("P@ssw0rd2026!!")]
    [InlineData("qwertyuiop123456")]
    [InlineData("Azertyuiop2024")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("abababababababab")]
    [InlineData("9876543210123456")]
    [InlineData("Welcome-Geneva-2026")]
    [InlineData("motdepasse123")]
    [InlineData("iloveyouforever")]
    [InlineData("Letmein!Letmein!")]
    [InlineData("NgoziBergstrom1")]
    [InlineData("health-office-2026")]
    [InlineData("WorldLabourOffice!")]
    [InlineData("!!!!????!!!!????")]
    public void What_is_tried_first_is_refused(string password) => Assert.Equal(["organisation.password.common"], Check(password));

    [Fact]
    public void Every_broken_rule_is_named_at_once() =>
        Assert.Equal(["organisation.password.too_short", "organisation.password.common"], Check("Admin123"));

    [Fact]
    public void Eleven_characters_are_too_few_and_twelve_are_enough()
    {
        Assert.Equal(["organisation.password.too_short"], Check("kXw9fRz2qLm"));
        Assert.Empty(Check("kXw9fRz2qLmv"));
    }

    [Fact]
    public void A_very_long_one_is_refused_before_anything_is_done_with_it() =>
        Assert.Equal(["organisation.password.too_long"], Check(new string('x', 5_000_000)));

    [Fact]
    public void Case_never_makes_a_common_password_better() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
        (from word in Gen.Elements("passwordpassword", "iloveyouforever", "welcomegeneva") from upper in Gen.ArrayOf(ArbMap.Default.GeneratorFor<bool>(), word.Length) select (word, upper)).ToArbitrary(),
        x => Check(string.Concat(x.word.Zip(x.upper, (c, up) => up ? char.ToUpperInvariant(c) : c))).Contains("organisation.password.common")));

    [Fact]
    public void No_text_makes_the_rules_fail() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<string>(), text => Check(text ?? "").Count >= 0));

    [Fact]
    public void Half_a_character_is_no_obstacle() => Assert.Empty(Check("kXw9fRz2qLmv\ud800"));

    [Fact]
    public void The_advised_words_pass_and_their_prefixes_do_not()
    {
        const string good = "quartz lamps over Vilnius";
        Assert.All(Enumerable.Range(0, PasswordRules.Shortest), n => Assert.Contains("organisation.password.too_short", Check(good[..n])));
    }
}
