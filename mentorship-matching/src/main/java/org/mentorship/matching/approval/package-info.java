/**
 * The curator's part: edits on a proposed pairing, checked, and the approved mentorships written into the programme. Start
 * with {@link org.mentorship.matching.approval.PairingApproval#of}; an {@link org.mentorship.matching.approval.Edit} is
 * what the curator decides, an {@link org.mentorship.matching.approval.ApprovalResult} what comes out.
 */
package org.mentorship.matching.approval;
