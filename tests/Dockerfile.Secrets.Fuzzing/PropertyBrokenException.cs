namespace DockerfileSecrets.Fuzzing;

/// <summary>Something that holds for every input does not hold for this one.</summary>
internal sealed class PropertyBrokenException(string message) : Exception(message)
{
    public static void Unless(bool holds, string property)
    {
        if (!holds)
        {
            throw new PropertyBrokenException(property);
        }
    }
}
