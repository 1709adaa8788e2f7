namespace PurePipeline.Python.Objects;

internal enum MemberKind
{
    /// <summary>The value itself: a constant, a function of a module, a type.</summary>
    Constant,

    /// <summary>A function that gets the instance first.</summary>
    Method,

    /// <summary>Computed from the instance.</summary>
    Property,

    /// <summary>Made when asked for, such as another module.</summary>
    Computed,
}
