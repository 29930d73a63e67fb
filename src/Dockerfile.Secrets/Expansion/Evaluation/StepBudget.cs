namespace DockerfileSecrets;

/// <summary>Counts down the work that one expansion may do.</summary>
internal sealed class StepBudget(long steps)
{
    private long _left = steps;

    /// <summary>Whether more was spent than there was.</summary>
    public bool IsSpent => _left < 0;

    /// <summary>Takes off <paramref name="steps"/>; false when there were not that many.</summary>
    public bool Spend(long steps)
    {
        _left -= steps;
        return _left >= 0;
    }
}
