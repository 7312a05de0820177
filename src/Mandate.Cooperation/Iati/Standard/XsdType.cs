namespace Mandate.Cooperation;

/// <summary>The kinds of values that the standard has, by the names that XML Schema gives them.</summary>
internal enum XsdType
{
    String, Decimal, Date, DateTime, Boolean, Int, NonNegativeInteger, PositiveInteger, AnyUri, NmToken, Language, Space, NcName,
}
