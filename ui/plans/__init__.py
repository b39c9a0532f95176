"""The form on which a plan is edited: what a plan is made of as a tree of fields, and the pages built from it.

`holdings` and `layout` describe, `typed` is what stands on the form, the rest shows it.
"""
