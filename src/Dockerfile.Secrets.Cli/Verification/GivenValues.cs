using System.Collections.Immutable;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Cli.Verification;

/// <summary>Reads the values to look for, as <c>docker build --secret</c> names them, or from standard input.</summary>
internal static class GivenValues
{
    public static (ImmutableArray<SecretValue> Values, string? Error) Read(
        string[] specs, string? inputId, bool force, Func<string, string?> variable, Func<Stream> openInput)
    {
        var values = ImmutableArray.CreateBuilder<SecretValue>();
        foreach (var spec in specs)
        {
            var (value, error) = ReadSpec(spec, variable);
            if (value is null)
            {
                return ([], error);
            }

            values.Add(value);
        }

        if (inputId is not null)
        {
            using var input = openInput();
            values.Add(SecretValue.Create(inputId, ReadAll(input)));
        }

        foreach (var value in values)
        {
            if (!value.CanBeForced)
            {
                return ([], $"the value of {value} cannot be looked for: {value.Weakness}");
            }

            if (value.Weakness is { } weakness && !force)
            {
                return ([], $"the value of {value} is refused: {weakness}; --force looks for it all the same");
            }
        }

        return (values.ToImmutable(), null);
    }

    private static (SecretValue? Value, string? Error) ReadSpec(string spec, Func<string, string?> variable)
    {
        string? id = null, source = null, name = null, type = null;
        foreach (var field in spec.Split(','))
        {
            if (field.IndexOf('=') is not (> 0 and var equals))
            {
                return (null, "a field of --secret is no key=value; see dockerfile-secrets verify --help");
            }

            var text = field[(equals + 1)..];
            switch (field[..equals].ToLowerInvariant())
            {
                case "id":
                    id = text;
                    break;
                case "src" or "source":
                    source = text;
                    break;
                case "env":
                    name = text;
                    break;
                case "type":
                    type = text;
                    break;
                default:
                    return (null, $"--secret has no field '{field[..equals]}': they are id, src, source, env and type");
            }
        }

        if (string.IsNullOrEmpty(id))
        {
            return (null, "a --secret has no id");
        }

        // As BuildKit has it (session/secrets/secretsprovider): without a source, the variable of the id's name, else its file.
        name ??= type == "env" ? source ?? id : source is null && type is null && variable(id) is not null ? id : null;
        if (name is not null)
        {
            return variable(name) is { } text
                ? (SecretValue.Create(id, System.Text.Encoding.UTF8.GetBytes(text)), null)
                : (null, $"the variable {name} of secret '{id}' is not set");
        }

        try
        {
            using var file = File.OpenRead(source ?? id);
            return (SecretValue.Create(id, ReadAll(file)), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, $"the file of secret '{id}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>At most one byte more than a value may have, which tells that it is too long.</summary>
    private static byte[] ReadAll(Stream stream)
    {
        var bytes = new byte[SecretValue.MaxLength + 3];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
