namespace PurePipeline.Numerics;

/// <summary>NumPy's kinds of number (<c>dtype.kind</c>), in the order in which <c>same_kind</c> casting lets one become another.</summary>
internal enum DTypeKind
{
    Bool,
    Unsigned,
    Signed,
    Float,
}
