using PurePipeline.Python.Objects;
using PurePipeline.Python.Pictures;

namespace PurePipeline.Python.Libraries;

/// <summary>Python's <c>io</c>, as far as it holds bytes in memory.</summary>
internal static class IoModule
{
    public static readonly PyModule Module = new(new MemberTable("io")
        .Constant("BytesIO", BinaryStream.BytesIOType)
        .Constant("open", Builtins.FileFunctions.OpenFunction));
}
