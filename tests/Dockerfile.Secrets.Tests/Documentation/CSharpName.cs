using System.Reflection;

namespace DockerfileSecrets.Tests.Documentation;

/// <summary>Members as C# writes them, without modifiers.</summary>
internal static class CSharpName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Type type) => type switch
    {
        { IsByRef: true } => Of(type.GetElementType()!),
        { IsArray: true } => Of(type.GetElementType()!) + "[]",
        _ when Nullable.GetUnderlyingType(type) is { } value => Of(value) + "?",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>",
        _ => Keywords.GetValueOrDefault(type, type.Name),
    };

    public static string Of(MemberInfo member) => member switch
    {
        FieldInfo { FieldType: var type, DeclaringType.IsEnum: false } field => $"{Of(type)} {field.Name}",
        FieldInfo field => FormattableString.Invariant($"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}"),
        PropertyInfo property => $"{Of(property.PropertyType)}{Mark(Nullability.Create(property).ReadState, property.PropertyType)} {property.Name}",
        ConstructorInfo constructor => $"{Of(constructor.DeclaringType!)}{Parameters(constructor.GetParameters())}",
        MethodInfo method => $"{Of(method.ReturnType)}{Mark(Nullability.Create(method.ReturnParameter).ReadState, method.ReturnType)} {method.Name}{Parameters(method.GetParameters())}",
        _ => member.Name,
    };

    private static string Parameters(ParameterInfo[] parameters) => $"({string.Join(", ", parameters.Select(p =>
        $"{(p.IsOut ? "out " : "")}{Of(p.ParameterType)}{Mark(Nullability.Create(p).WriteState, p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = " + Default(p) : "")}"))})";

    private static string Mark(NullabilityState state, Type type) => state == NullabilityState.Nullable && Nullable.GetUnderlyingType(type) is null ? "?" : "";

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType ? "default" : "null",
        string text => $"\"{text}\"",
        bool value => value ? "true" : "false",
        var other => FormattableString.Invariant($"{other}"),
    };
}
