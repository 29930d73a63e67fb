namespace DockerfileSecrets;

/// <summary>Resolves the values of a mount's entries: expands their variables, or leaves them.</summary>
public interface IMountValueResolver
{
    /// <summary>Resolves one value.</summary>
    /// <param name="entry">An entry that has a value.</param>
    /// <returns>The value if it is known, that it is not, or what is wrong.</returns>
    MountValue Resolve(MountEntry entry);
}
