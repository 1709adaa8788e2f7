using System.Reflection;
using PublicApiGenerator;

namespace PurePipeline.Tests.Shared;

/// <summary>The public surface of an assembly as C#, for its snapshot: a change of API is a visible diff.</summary>
internal static class PublicApi
{
    public static string Of(Assembly assembly) => assembly.GeneratePublicApi(new ApiGeneratorOptions
    {
        IncludeAssemblyAttributes = false,
        DenyNamespacePrefixes = [],
    });
}
