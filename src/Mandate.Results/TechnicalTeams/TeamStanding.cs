namespace Mandate.Results;

/// <summary>Where a technical team is in its time; derived from its days, never entered.</summary>
public enum TeamState
{
    Planned,
    Active,
    Ended,
}

/// <summary>What follows from the days of a team and its members. Pure.</summary>
public static class TeamStanding
{
    public static TeamState StateOf(DateOnly from, DateOnly? to, DateOnly on) => on < from ? TeamState.Planned : to < on ? TeamState.Ended : TeamState.Active;

    /// <summary>The day by which a team is described: today, or the nearest of its days.</summary>
    public static DateOnly DayOf(DateOnly from, DateOnly? to, DateOnly on) => on < from ? from : to < on ? to.Value : on;

    /// <summary>A team works across locations when its members sit at two or more duty stations.</summary>
    public static bool IsCrossLocation(int locations) => locations >= 2;

    /// <summary>A specialist's time is bound by what was agreed, not by what is asked for or was given up.</summary>
    public static bool Binds(DeploymentState state) => state is DeploymentState.Agreed or DeploymentState.UnderWay or DeploymentState.Ended;
}
