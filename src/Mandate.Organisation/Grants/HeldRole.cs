using Mandate.Kernel;

namespace Mandate.Organisation;

internal enum RoleState
{
    Holds,

    /// <summary>Its first day is still to come.</summary>
    Begins,
    Ended,
    Revoked,
}

/// <summary>A role of an account as people read it.</summary>
/// <param name="Result">With its <paramref name="Framework"/>.</param>
/// <param name="Where">Name of the unit or region; null with no <paramref name="Framework"/>: everywhere.</param>
internal sealed record HeldRole(
    Guid Grant, Guid Account, string Role, LocalizedText? Where, Guid? Framework, Guid? Result, DateOnly From, DateOnly? To, RoleState State, string Reason);
