using System.Reflection;

namespace DockerfileSecrets.Tests.Documentation;

/// <summary>The name of a member in the XML file of its documentation comments (annex D of the C# specification).</summary>
internal static class DocumentationId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + Name(type),
        ConstructorInfo constructor => $"M:{Name(constructor.DeclaringType!)}.#ctor{Parameters(constructor.GetParameters())}",
        MethodInfo method => $"M:{Name(method.DeclaringType!)}.{method.Name}{(method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "")}{Parameters(method.GetParameters())}",
        PropertyInfo property => $"P:{Name(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
        _ => $"F:{Name(member.DeclaringType!)}.{member.Name}",
    };

    private static string Parameters(ParameterInfo[] parameters) => parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(p => Parameter(p.ParameterType)))})";

    private static string Parameter(Type type) => type switch
    {
        { IsByRef: true } => Parameter(type.GetElementType()!) + "@",
        { IsArray: true } => Parameter(type.GetElementType()!) + "[]",
        { IsGenericMethodParameter: true } => "``" + type.GenericParameterPosition,
        { IsGenericParameter: true } => "`" + type.GenericParameterPosition,
        { IsGenericType: true } => $"{Name(type.GetGenericTypeDefinition()).Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(Parameter))}}}",
        _ => Name(type),
    };

    private static string Name(Type type) => (type.FullName ?? type.Name).Replace('+', '.');
}
