namespace DockerfileSecrets;

/// <summary>Answers what a variable's value is at one place of a Dockerfile.</summary>
/// <remarks>BuildKit compares names as they are written, except where the builder itself runs on Windows, which ignores case
/// (<c>frontend/dockerfile/shell/equal_env_windows.go</c>): that choice is the scope's.</remarks>
public interface IVariableScope
{
    /// <summary>Finds a variable.</summary>
    /// <param name="name">The name without <c>$</c> and braces: never empty, in the case it was written in. It may be one that no
    /// ARG or ENV can declare, such as <c>@</c> or <c>12</c>.</param>
    /// <returns>Its value, <see cref="VariableValue.Unset"/> when there is none, or why nobody can tell. An exception thrown
    /// here passes through <see cref="VariableWord.Expand"/>.</returns>
    VariableValue Find(string name);
}
